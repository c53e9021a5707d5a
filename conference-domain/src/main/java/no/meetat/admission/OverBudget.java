package no.meetat.admission;

/** What becomes of a call whose caller has no place left (S13). */
public enum OverBudget {
  /** It is answered, hears that it is to be tried later, and is disconnected. */
  PROMPT,
  /** It is not answered. */
  REFUSE
}
