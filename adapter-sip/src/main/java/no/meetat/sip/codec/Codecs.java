package no.meetat.sip.codec;

import io.vavr.collection.Vector;

/** The codecs we offer and accept (RFC 3551, section 4.5). */
public final class Codecs {

  public static final Codec PCMU = g711("PCMU", 0, G711.MU_LAW);
  public static final Codec PCMA = g711("PCMA", 8, G711.A_LAW);

  /** ITU-T G.722 at 64 kbit/s (RFC 3551, section 4.5.2). */
  public static final Codec G722 =
      new Codec(
          "G722",
          AudioFormat.WIDE,
          9,
          G722Encoder.OCTETS,
          Coding.stateful(G722Encoder::new, G722Decoder::new));

  /** All of them, in our order of preference. */
  public static final Vector<Codec> ALL = Vector.of(G722, PCMA, PCMU);

  /** The most octets that 20 ms have. */
  public static final int MAX_OCTETS = ALL.map(Codec::octets).max().get();

  /** The most samples that 20 ms have. */
  public static final int MAX_FRAME = ALL.map(codec -> codec.format().frame()).max().get();

  private Codecs() {}

  private static Codec g711(String name, int payloadType, G711 law) {
    return new Codec(name, AudioFormat.NARROW, payloadType, G711.FRAME, Coding.stateless(law));
  }
}
