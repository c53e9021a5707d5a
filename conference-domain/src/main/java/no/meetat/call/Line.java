package no.meetat.call;

/** What kind of line called (S2). */
public enum Line {
  FIXED,
  MOBILE,
  ABROAD,
  UNKNOWN
}
