package no.meetat.sip.call;

import java.util.Arrays;

/**
 * Conceals lost speech as ITU-T G.711, Appendix I does: the last pitch period goes on, after it the
 * last two, then three, so that it does not buzz; after 10 ms it fades, and 60 ms after the loss
 * began nothing is left. It delays nothing: what has been played goes on without a step, since its
 * difference from the period before dies away mirrored, and the speech that comes again is faded
 * in. It allocates nothing.
 */
final class Concealment {

  private static final int MILLIS = 1_000;
  private static final int HISTORY_MILLIS = 60;
  private static final int HOLD_MILLIS = 10;
  private static final int FADE_MILLIS = 50;
  private static final int END_MILLIS = 10;
  private static final int LONGEST_BLEND_MILLIS = 10;
  private static final int MOST_PERIODS = 3;

  private final int samplesAMilli;
  private final Pitch pitch;

  /** What was played last. */
  private final short[] history;

  /** The same as it was when the loss began. */
  private final short[] source;

  private boolean empty = true;
  private boolean concealing;
  private int period;
  private int overlap;
  private int run;
  private int place;
  private int concealed;
  private double gain;

  /** Nothing was heard yet, at this many samples a second. */
  Concealment(int rate) {
    samplesAMilli = rate / MILLIS;
    pitch = new Pitch(rate);
    history = new short[HISTORY_MILLIS * samplesAMilli];
    source = new short[history.length];
  }

  /** Whether nothing is left that could go on. */
  boolean isSpent() {
    return empty || (concealing && gain == 0);
  }

  /** Whether something goes on in place of what has not come. */
  boolean goesOn() {
    return concealing && gain > 0;
  }

  /** Whatever was heard does not go on. */
  void forget() {
    if (!empty) {
      Arrays.fill(history, (short) 0);
    }
    empty = true;
    concealing = false;
  }

  /** Takes speech that has come; its beginning is blended with what concealed the loss before. */
  void hear(short[] samples, int from, int to) {
    if (concealing) {
      blend(samples, from, Math.min(to, from + blended()));
      concealing = false;
    }
    empty = false;
    remember(samples, from, to);
  }

  /** The longer the loss the less fits: a quarter of a period, and 4 ms for each 10 ms. */
  private int blended() {
    int longest = LONGEST_BLEND_MILLIS * samplesAMilli;
    return gain == 0 ? overlap : Math.min(longest, overlap + concealed * 4 / 10);
  }

  private void blend(short[] samples, int from, int to) {
    double step = 1.0 / (to - from + 1);
    double weight = step;
    for (int i = from; i < to; i++) {
      double goesOn = next();
      samples[i] = rounded(goesOn + (samples[i] - goesOn) * weight);
      weight += step;
    }
  }

  /** Fills in what may have been lost: as loud for 10 ms, then fading. */
  void conceal(short[] samples, int from, int to) {
    goOn(samples, from, to, HOLD_MILLIS * samplesAMilli, FADE_MILLIS);
  }

  /** Fills in what was never said: what was heard before fades within 10 ms. */
  void end(short[] samples, int from, int to) {
    goOn(samples, from, to, 0, END_MILLIS);
  }

  private void goOn(short[] samples, int from, int to, int hold, int fadeMillis) {
    if (!concealing) {
      begin();
    }
    double step = 1.0 / (fadeMillis * samplesAMilli);
    for (int i = from; i < to; i++) {
      samples[i] = rounded(next());
      gain = concealed > hold ? Math.max(0, gain - step) : gain;
    }
    remember(samples, from, to);
  }

  private void begin() {
    System.arraycopy(history, 0, source, 0, history.length);
    period = pitch.period(source);
    overlap = period / 4;
    run = period;
    place = 0;
    concealed = 0;
    gain = 1;
    concealing = true;
  }

  private double next() {
    double sample = repeated() + difference();
    concealed++;
    place++;
    if (place == run) {
      place = 0;
      run = following();
    }
    return gain * sample;
  }

  private int following() {
    return Math.min(run + period, MOST_PERIODS * period);
  }

  /** The last quarter period of a run leads over to what came before the one that follows. */
  private double repeated() {
    int left = run - place;
    double sample = source[source.length - left];
    if (left > overlap) {
      return sample;
    }
    double weight = (overlap - left + 1.0) / (overlap + 1);
    return sample + (source[source.length - following() - left] - sample) * weight;
  }

  private double difference() {
    if (concealed >= overlap) {
      return 0;
    }
    int mirrored = source.length - 1 - concealed;
    double weight = 1 - (concealed + 1.0) / (overlap + 1);
    return weight * (source[mirrored] - source[mirrored - period]);
  }

  private static short rounded(double sample) {
    return (short) Math.clamp(Math.round(sample), Short.MIN_VALUE, Short.MAX_VALUE);
  }

  private void remember(short[] samples, int from, int to) {
    int count = to - from;
    System.arraycopy(history, count, history, 0, history.length - count);
    System.arraycopy(samples, from, history, history.length - count, count);
  }
}
