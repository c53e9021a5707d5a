package no.meetat.admission;

/** What becomes of a call whose caller has no place left (S13). */
public enum OverBudget {
  /** The call is answered, the caller is asked to try later, and the call is disconnected. */
  PROMPT,
  /** The call is not answered. */
  REFUSE
}
