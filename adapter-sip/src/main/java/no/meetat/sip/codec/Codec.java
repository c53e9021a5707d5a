package no.meetat.sip.codec;

/** The speech codecs we offer and accept (RFC 3551, section 4.5.14). */
public enum Codec {
  PCMU(0),
  PCMA(8);

  private final int staticPayloadType;

  Codec(int staticPayloadType) {
    this.staticPayloadType = staticPayloadType;
  }

  /** The payload type assigned by RFC 3551. */
  public int staticPayloadType() {
    return staticPayloadType;
  }

  /** How samples become bytes. */
  public G711 law() {
    return switch (this) {
      case PCMU -> G711.MU_LAW;
      case PCMA -> G711.A_LAW;
    };
  }
}
