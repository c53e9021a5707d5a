package no.meetat.sip.mix;

import java.util.Arrays;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Encoder;
import no.meetat.sip.codec.Payload;
import no.meetat.sip.resample.Resampler;
import no.meetat.sip.resample.Window;
import org.jspecify.annotations.Nullable;

/**
 * The sum as listeners who share a codec hear it: at the codec's rate, limited and coded once a
 * tick for all of them who are silent.
 */
final class CodedTotal {

  private final PartialMix part;
  private final Codec codec;
  private final int[] linear;
  private final Limiter limiter;
  private final Encoder encoder;
  private final Encoder before;
  private final byte[] silence;
  private final byte[] coded;
  private long codedAt = PartialMix.NEVER;
  private long linearAt = PartialMix.NEVER;
  private int[] difference = new int[0];
  private @Nullable Resampler border;

  CodedTotal(PartialMix part, Codec codec) {
    this.part = part;
    this.codec = codec;
    linear = new int[codec.format().frame()];
    limiter = part.limiter();
    encoder = codec.encoder();
    before = codec.encoder();
    silence = new byte[codec.octets()];
    coded = new byte[codec.octets()];
    codec.encoder().encode(linear, silence);
  }

  int rate() {
    return codec.format().sampleRate();
  }

  /** Shows where the payload of this tick is. */
  void payload(long tick, Payload payload) {
    byte[] octets = isSilence(tick) ? silence : coded(tick);
    payload.set(octets, 0, octets.length);
  }

  /** A codec that remembers nothing always codes silence alike. */
  private boolean isSilence(long tick) {
    Window total = part.total(tick);
    adapt(total);
    boolean rings = border != null && part.wasAnybodyHeard();
    return codec.isStateless() && !part.isAnybodyHeard() && !rings;
  }

  private byte[] coded(long tick) {
    if (codedAt != tick) {
      before.continueFrom(encoder);
      codedAt = tick;
      encoder.encode(linear(tick), coded);
    }
    return coded;
  }

  /** The encoder as it was before this tick. */
  Encoder before(long tick) {
    return codedAt == tick ? before : encoder;
  }

  /** The sum of all, limited. */
  void total(long tick, int[] samples) {
    System.arraycopy(linear(tick), 0, samples, 0, linear.length);
  }

  private int[] linear(long tick) {
    if (linearAt != tick) {
      linearAt = tick;
      Window total = part.total(tick);
      convert(total, total.samples(), linear);
      limiter.limit(tick, linear);
    }
    return linear;
  }

  /** The sum without one talker's part, limited by a gain that goes on from that of the sum. */
  void without(long tick, Window added, Limiter apart, int[] samples) {
    Window total = part.total(tick);
    int[] all = total.samples();
    if (difference.length != all.length) {
      difference = new int[all.length];
    }
    int[] own = added.samples();
    int from = part.isKnownBefore() ? 0 : total.start();
    Arrays.fill(difference, 0, from, 0);
    for (int i = from; i < all.length; i++) {
      difference[i] = all[i] - own[i];
    }
    convert(total, difference, samples);
    apart.continueFrom(limiter, tick);
    apart.limit(tick, samples);
  }

  /** A mix of a lower rate is not heard yet: it has this one's rate with the next tick. */
  private void convert(Window total, int[] window, int[] samples) {
    adapt(total);
    if (rate() > part.rate()) {
      Arrays.fill(samples, 0);
    } else if (border == null) {
      System.arraycopy(window, total.start(), samples, 0, linear.length);
    } else {
      border.convert(window, samples);
    }
  }

  private void adapt(Window total) {
    int mixRate = part.rate();
    if (mixRate <= rate()) {
      border = null;
    } else if (border == null || difference.length != total.samples().length) {
      border = new Resampler(mixRate, rate());
      difference = new int[total.samples().length];
    }
  }
}
