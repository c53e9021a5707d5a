package no.meetat.sip.mix;

import java.util.Arrays;
import no.meetat.conference.Conference;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.G711;
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
  private final int[][] sums = new int[KEPT][G711.FRAME];
  private final long[] summedAt = {NEVER, NEVER};
  private final int[] total = new int[G711.FRAME];
  private long totalledAt = NEVER;
  private boolean anybodyHeard;
  private final Shared muLaw = new Shared(Codec.PCMU);
  private final Shared aLaw = new Shared(Codec.PCMA);
  private @Nullable Conference picture;

  /** One of {@code parts}, which are filled in before the first tick. */
  PartialMix(PartialMix[] parts) {
    this.parts = parts;
  }

  /** The conference as this worker last saw it. */
  @Nullable Conference picture() {
    return picture;
  }

  void see(Conference conference) {
    picture = conference;
  }

  /** Adds what one caller says in this tick. */
  void add(long tick, short[] samples) {
    int[] sum = sums[slot(tick)];
    if (summedAt[slot(tick)] != tick) {
      summedAt[slot(tick)] = tick;
      Arrays.fill(sum, 0);
    }
    for (int i = 0; i < G711.FRAME; i++) {
      sum[i] += samples[i];
    }
  }

  /** What all say who are not heard in this tick hear: encoded once. */
  byte[] payload(long tick, Codec codec) {
    return switch (codec) {
      case PCMU -> muLaw.payload(tick);
      case PCMA -> aLaw.payload(tick);
    };
  }

  /** What a caller hears who is heard too: all others, clipped once. */
  void payloadWithout(short[] own, long tick, Codec codec, byte[] payload) {
    addUp(tick);
    codec.law().encodeDifference(total, own, payload);
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

  private static void addTo(int[] total, int[] sum) {
    for (int i = 0; i < G711.FRAME; i++) {
      total[i] += sum[i];
    }
  }

  private static int slot(long tick) {
    return (int) (tick % KEPT);
  }

  /** The payload of one codec that all listeners share. */
  private final class Shared {
    private final Codec codec;
    private final byte[] silence;
    private final byte[] encoded = new byte[G711.FRAME];
    private long encodedAt = NEVER;

    Shared(Codec codec) {
      this.codec = codec;
      this.silence = codec.law().silentFrame();
    }

    byte[] payload(long tick) {
      addUp(tick);
      if (!anybodyHeard) {
        return silence;
      }
      if (encodedAt != tick) {
        encodedAt = tick;
        codec.law().encode(total, encoded);
      }
      return encoded;
    }
  }
}
