package no.meetat.sip.mix;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.resample.Window;

/**
 * One worker's part of a conference's mix: it adds up its own talkers and hands its listeners the
 * sum over all workers. It has the best rate that any listener had in the tick before. Sums of this
 * tick and the one before are kept apart, so that a fast worker may begin the next tick while a
 * slow one still reads this one.
 */
public final class PartialMix {

  static final long NEVER = -1;

  private static final int KEPT = 2;
  private static final int FRAMES_PER_SECOND = 50;
  private static final int LOWEST_RATE = AudioFormat.NARROW.sampleRate();

  private final PartialMix[] parts;
  private final boolean limits;
  private final int[][] sums = new int[KEPT][LOWEST_RATE / FRAMES_PER_SECOND];
  private final long[] summedAt = {NEVER, NEVER};
  private final int[] wanted = new int[KEPT];
  private final long[] wantedAt = {NEVER, NEVER};
  private int rate = LOWEST_RATE;
  private long ratedAt = NEVER;
  private Window total = new Window(LOWEST_RATE);
  private boolean anybodyHeard;
  private boolean heardBefore;
  private boolean knownBefore;
  private final Map<Codec, CodedTotal> coded = new HashMap<>();

  /** One of {@code parts}, which are filled in before the first tick. */
  PartialMix(PartialMix[] parts, boolean limits) {
    this.parts = parts;
    this.limits = limits;
  }

  /** A place for a talker of this many samples a second. */
  public Talker talker(int samples) {
    return new Talker(this, samples);
  }

  /** A place for a listener, through this codec. */
  public Listener listener(Codec codec) {
    return new Listener(
        this, coded.computeIfAbsent(codec, any -> new CodedTotal(this, codec)), limiter());
  }

  /** What makes a sum fit in 16 bits, for one who hears it. */
  Limiter limiter() {
    return new Limiter(limits);
  }

  /** Somebody listens at this rate; called in the first half of each tick. */
  void attend(long tick, int listenersRate) {
    rate(tick);
    int slot = slot(tick);
    wanted[slot] = wantedAt[slot] == tick ? Math.max(wanted[slot], listenersRate) : listenersRate;
    wantedAt[slot] = tick;
  }

  /** Samples a second in this tick; all parts come to the same rate. */
  int rate(long tick) {
    if (ratedAt != tick) {
      ratedAt = tick;
      choose(bestOf(tick - 1));
    }
    return rate;
  }

  /** Samples a second in the tick that was asked for last. */
  int rate() {
    return rate;
  }

  private int bestOf(long tick) {
    int best = LOWEST_RATE;
    for (PartialMix part : parts) {
      boolean attended = tick >= 0 && part.wantedAt[slot(tick)] == tick;
      best = attended ? Math.max(best, part.wanted[slot(tick)]) : best;
    }
    return best;
  }

  private void choose(int best) {
    if (best != rate) {
      rate = best;
      total = new Window(best);
    }
  }

  /** Adds what one talker says in this tick, at the rate of the mix. */
  void add(long tick, int[] samples) {
    int slot = slot(tick);
    if (summedAt[slot] != tick) {
      summedAt[slot] = tick;
      begin(slot, rate(tick) / FRAMES_PER_SECOND);
    }
    int[] sum = sums[slot];
    for (int i = 0; i < sum.length; i++) {
      sum[i] += samples[i];
    }
  }

  private void begin(int slot, int frame) {
    if (sums[slot].length == frame) {
      Arrays.fill(sums[slot], 0);
    } else {
      sums[slot] = new int[frame];
    }
  }

  /** The sum over all workers; only when all have added theirs. The array is not to be changed. */
  Window total(long tick) {
    rate(tick);
    if (!total.isOf(tick)) {
      knownBefore = total.follows(tick);
      heardBefore = knownBefore && anybodyHeard;
      total.advance(tick);
      addUp(tick);
    }
    return total;
  }

  /** Whether anybody is heard in this tick; only after the sum was asked for. */
  boolean isAnybodyHeard() {
    return anybodyHeard;
  }

  /** Whether anybody was heard in the tick before, which a filter still knows; likewise. */
  boolean wasAnybodyHeard() {
    return heardBefore;
  }

  /** Whether the sum of the tick before is known; else silence stands for it. Likewise. */
  boolean isKnownBefore() {
    return knownBefore;
  }

  private void addUp(long tick) {
    anybodyHeard = false;
    for (PartialMix part : parts) {
      if (part.summedAt[slot(tick)] == tick) {
        anybodyHeard = true;
        addTo(total, part.sums[slot(tick)]);
      }
    }
  }

  private static void addTo(Window total, int[] sum) {
    int[] samples = total.samples();
    int start = total.start();
    for (int i = 0; i < sum.length; i++) {
      samples[start + i] += sum[i];
    }
  }

  private static int slot(long tick) {
    return (int) (tick % KEPT);
  }
}
