package no.meetat.sip.signalling.message;

/**
 * One header field, not understood yet.
 *
 * @param name its long form, in the case in which it came
 * @param value unfolded, without blanks around it, a character an octet
 */
public record HeaderField(String name, String value) {

  /** Whether it has this name, in whatever case. */
  boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }
}
