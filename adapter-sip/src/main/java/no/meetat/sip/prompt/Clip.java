package no.meetat.sip.prompt;

import io.vavr.collection.Seq;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Encoder;
import no.meetat.sip.codec.Payload;
import no.meetat.sip.resample.Window;

/**
 * A recording: 16-bit linear samples at 8 kHz, whole frames of 20 ms, at least one. For codecs that
 * remember nothing it is coded beforehand, so that playing it is copying it.
 */
public final class Clip {

  /** Samples a second. */
  public static final int RATE = AudioFormat.NARROW.sampleRate();

  /** Samples of 20 ms. */
  public static final int FRAME = AudioFormat.NARROW.frame();

  /** 20 ms of silence. */
  public static final Clip SILENCE = ofSamples(new short[0]);

  private final short[] samples;
  private final Map<Codec, byte[]> payloads = new HashMap<>();

  private Clip(short[] samples) {
    this.samples = samples;
    Codecs.ALL.filter(Clip::isCoded).forEach(codec -> payloads.put(codec, coded(codec)));
  }

  /** From 16-bit linear samples at 8 kHz; the last frame is padded with silence. */
  public static Clip ofSamples(short[] samples) {
    int frames = Math.max(1, (samples.length + FRAME - 1) / FRAME);
    return new Clip(Arrays.copyOf(samples, frames * FRAME));
  }

  /** These clips, one after another. */
  static Clip join(Seq<Clip> parts) {
    return parts.size() == 1 ? parts.head() : new Clip(joined(parts.map(part -> part.samples)));
  }

  private static short[] joined(Seq<short[]> parts) {
    short[] all = new short[parts.map(part -> part.length).sum().intValue()];
    int end = 0;
    for (short[] part : parts) {
      System.arraycopy(part, 0, all, end, part.length);
      end += part.length;
    }
    return all;
  }

  /** Whether it is coded beforehand: where a frame means the same whatever was heard before it. */
  public static boolean isCoded(Codec codec) {
    return codec.isStateless() && codec.format().sampleRate() == RATE;
  }

  private byte[] coded(Codec codec) {
    Encoder encoder = codec.encoder();
    int[] linear = new int[FRAME];
    byte[] payload = new byte[codec.octets()];
    byte[] all = new byte[frames() * codec.octets()];
    for (int frame = 0; frame < frames(); frame++) {
      copy(frame, linear);
      encoder.encode(linear, payload);
      System.arraycopy(payload, 0, all, frame * codec.octets(), codec.octets());
    }
    return all;
  }

  /** How many frames of 20 ms it lasts. */
  public int frames() {
    return samples.length / FRAME;
  }

  /** Copies the samples of one frame. */
  public void copy(int frame, int[] linear) {
    for (int i = 0; i < FRAME; i++) {
      linear[i] = samples[frame * FRAME + i];
    }
  }

  /** Copies one frame and the samples before it. */
  public void copy(int frame, Window window) {
    int[] linear = window.samples();
    for (int i = 0; i < linear.length; i++) {
      int at = frame * FRAME + i - window.start();
      linear[i] = at < 0 ? 0 : samples[at];
    }
  }

  /** Shows where one frame is, coded; only for a codec for which that is done beforehand. */
  public void payload(int frame, Codec codec, Payload payload) {
    payload.set(payloads(codec), frame * codec.octets(), codec.octets());
  }

  /** All payloads, one after another. */
  byte[] payloads(Codec codec) {
    return Objects.requireNonNull(payloads.get(codec));
  }
}
