package no.meetat.sip.mix;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import no.meetat.conference.Conference;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * One worker's part of a conference's mix: it adds up its own callers and hands its callers the sum
 * over all workers. Sums of this tick and the one before are kept apart, so that a fast worker may
 * begin the next tick while a slow one still reads this one.
 */
final class PartialMix {

  private static final int KEPT = 2;
  private static final long NEVER = -1;

  private final PartialMix[] parts;
  private final int[][] sums;
  private final long[] summedAt = {NEVER, NEVER};
  private final int[] total;
  private long totalledAt = NEVER;
  private boolean anybodyHeard;
  private final Map<Codec, Shared> shared = new HashMap<>();
  private @Nullable Conference picture;

  /** One of {@code parts}, which are filled in before the first tick; frames have this length. */
  PartialMix(PartialMix[] parts, int frame) {
    this.parts = parts;
    this.sums = new int[KEPT][frame];
    this.total = new int[frame];
  }

  /** The conference as this worker last saw it. */
  @Nullable Conference picture() {
    return picture;
  }

  void see(Conference conference) {
    picture = conference;
  }

  /** Adds what one caller says in this tick. */
  void add(long tick, int[] samples) {
    int[] sum = sums[slot(tick)];
    if (summedAt[slot(tick)] != tick) {
      summedAt[slot(tick)] = tick;
      Arrays.fill(sum, 0);
    }
    addTo(sum, samples);
  }

  /** What all say who are not heard in this tick hear: coded once. */
  byte[] payload(long tick, Codec codec) {
    return shared(codec).payload(tick);
  }

  private Shared shared(Codec codec) {
    Shared known = shared.get(codec);
    if (known == null) {
      known = new Shared(codec);
      shared.put(codec, known);
    }
    return known;
  }

  /** What a caller hears who is heard too: all others. */
  void without(int[] own, long tick, int[] others) {
    addUp(tick);
    for (int i = 0; i < total.length; i++) {
      others[i] = total[i] - own[i];
    }
  }

  /** The sum over all workers; only when all have added theirs. */
  private void addUp(long tick) {
    if (totalledAt == tick) {
      return;
    }
    totalledAt = tick;
    anybodyHeard = false;
    Arrays.fill(total, 0);
    for (PartialMix part : parts) {
      if (part.summedAt[slot(tick)] == tick) {
        anybodyHeard = true;
        addTo(total, part.sums[slot(tick)]);
      }
    }
  }

  private static void addTo(int[] sum, int[] samples) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += samples[i];
    }
  }

  private static int slot(long tick) {
    return (int) (tick % KEPT);
  }

  /** The payload of one codec that all listeners share. */
  private final class Shared {
    private final Encoder encoder;
    private final byte[] silence;
    private final byte[] coded;
    private long codedAt = NEVER;

    Shared(Codec codec) {
      encoder = codec.encoder();
      silence = new byte[codec.octets()];
      coded = new byte[codec.octets()];
      encoder.encode(new int[total.length], silence);
    }

    byte[] payload(long tick) {
      addUp(tick);
      if (!anybodyHeard) {
        return silence;
      }
      if (codedAt != tick) {
        codedAt = tick;
        encoder.encode(total, coded);
      }
      return coded;
    }
  }
}
