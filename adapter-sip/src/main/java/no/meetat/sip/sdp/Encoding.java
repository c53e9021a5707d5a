package no.meetat.sip.sdp;

/**
 * What a payload type stands for: the value of an rtpmap attribute (RFC 8866, section 6.6).
 *
 * @param name for example PCMU; compared without regard to case
 * @param clockRate Hz
 */
public record Encoding(String name, int clockRate) {

  private static final String TELEPHONE_EVENT = "telephone-event";

  /** Telephone events on the clock of a codec, Hz (RFC 4733). */
  static Encoding telephoneEvent(int clockRate) {
    return new Encoding(TELEPHONE_EVENT, clockRate);
  }

  boolean is(Encoding other) {
    return name.equalsIgnoreCase(other.name) && clockRate == other.clockRate;
  }

  boolean isTelephoneEvent() {
    return name.equalsIgnoreCase(TELEPHONE_EVENT);
  }

  @Override
  public String toString() {
    return name + "/" + clockRate;
  }
}
