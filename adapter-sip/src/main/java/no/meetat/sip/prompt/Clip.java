package no.meetat.sip.prompt;

import io.vavr.collection.Seq;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.G711;

/**
 * A recording, encoded once for each codec so that playing it is copying it; whole frames of 20 ms,
 * at least one.
 */
public final class Clip {

  /** 20 ms of silence. */
  public static final Clip SILENCE = ofSamples(new short[0]);

  private final byte[] muLaw;
  private final byte[] aLaw;

  private Clip(byte[] muLaw, byte[] aLaw) {
    this.muLaw = muLaw;
    this.aLaw = aLaw;
  }

  /** From 16-bit linear samples at 8 kHz; the last frame is padded with silence. */
  public static Clip ofSamples(short[] samples) {
    return new Clip(encoded(samples, G711.MU_LAW), encoded(samples, G711.A_LAW));
  }

  private static byte[] encoded(short[] samples, G711 law) {
    int frames = Math.max(1, (samples.length + G711.FRAME - 1) / G711.FRAME);
    byte[] codes = new byte[frames * G711.FRAME];
    Arrays.fill(codes, law.silence());
    for (int i = 0; i < samples.length; i++) {
      codes[i] = law.encode(samples[i]);
    }
    return codes;
  }

  /** One after the other. */
  static Clip join(Seq<Clip> parts) {
    return parts.size() == 1
        ? parts.head()
        : new Clip(joined(parts.map(part -> part.muLaw)), joined(parts.map(part -> part.aLaw)));
  }

  private static byte[] joined(Seq<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** All payloads, one after the other; not to be changed. */
  public byte[] payloads(Codec codec) {
    return switch (codec) {
      case PCMU -> muLaw;
      case PCMA -> aLaw;
    };
  }

  /** How many frames of 20 ms it lasts. */
  public int frames() {
    return aLaw.length / G711.FRAME;
  }
}
