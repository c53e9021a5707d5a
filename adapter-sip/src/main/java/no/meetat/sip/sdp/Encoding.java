package no.meetat.sip.sdp;

/**
 * What a payload type stands for: the value of an rtpmap attribute (RFC 8866, section 6.6).
 *
 * @param name for example PCMU; compared without regard to case
 * @param clockRate Hz
 */
public record Encoding(String name, int clockRate) {

  /** Telephone events on the clock of our codecs (RFC 4733). */
  static final Encoding TELEPHONE_EVENT = new Encoding("telephone-event", 8000);

  boolean is(Encoding other) {
    return name.equalsIgnoreCase(other.name) && clockRate == other.clockRate;
  }

  @Override
  public String toString() {
    return name + "/" + clockRate;
  }
}
