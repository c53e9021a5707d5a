package no.meetat.sip.codec;

/** A way to code speech: what session descriptions say of it, and what codes a stream. */
public final class Codec {

  private final String name;
  private final AudioFormat format;
  private final int payloadType;
  private final int octets;
  private final Coding coding;

  /**
   * A codec of a constant rate.
   *
   * @param name as in an rtpmap attribute
   * @param payloadType that RFC 3551 assigns, 0 to 127
   * @param octets of 20 ms
   */
  Codec(String name, AudioFormat format, int payloadType, int octets, Coding coding) {
    this.name = name;
    this.format = format;
    this.payloadType = payloadType;
    this.octets = octets;
    this.coding = coding;
  }

  /** The encoding name, for example PCMA. */
  public String name() {
    return name;
  }

  public AudioFormat format() {
    return format;
  }

  /** The payload type where none was agreed (RFC 3551, section 6). */
  public int payloadType() {
    return payloadType;
  }

  /** Octets of a frame of 20 ms. */
  public int octets() {
    return octets;
  }

  /** Whether each payload means the same whatever came before it. */
  public boolean isStateless() {
    return coding.isStateless();
  }

  /** The duration of a payload of this many octets, in timestamp units. */
  public int duration(int payloadOctets) {
    return payloadOctets * format.clockFrame() / octets;
  }

  /** The encoder of a stream that begins. */
  public Encoder encoder() {
    return coding.encoders().get();
  }

  /** The decoder of a stream that begins. */
  public Decoder decoder() {
    return coding.decoders().get();
  }

  @Override
  public String toString() {
    return name;
  }
}
