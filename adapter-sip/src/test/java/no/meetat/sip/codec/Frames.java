package no.meetat.sip.codec;

import java.util.Arrays;

/** Frames of 20 ms for tests, coded by a codec that remembers nothing. */
public final class Frames {

  private Frames() {}

  /** A frame of silence. */
  public static byte[] silent(Codec codec) {
    return level(codec, 0);
  }

  /** A frame of one level. */
  public static byte[] level(Codec codec, int level) {
    int[] samples = new int[codec.format().frame()];
    Arrays.fill(samples, level);
    byte[] payload = new byte[codec.octets()];
    codec.encoder().encode(samples, payload);
    return payload;
  }

  /** What a frame says. */
  public static short[] decoded(Codec codec, byte[] payload) {
    short[] samples = new short[codec.format().frame()];
    codec.decoder().decode(payload, payload.length, samples);
    return samples;
  }

  /** Whether a frame shows that it is silent. */
  public static boolean isSilent(Codec codec, byte[] payload) {
    return codec.decoder().isSilent(payload, payload.length);
  }
}
