package no.meetat.sip.tone;

import java.util.Arrays;

/**
 * A quick look at a frame: which key it would be, if it were one. It lets pass what is examined
 * then, and little else: hardly any speech has half its energy in one row and one column.
 *
 * <p>Each tone's power is taken by Goertzel's recurrence in two parts of 10 ms, which suffices for
 * one that is off its frequency, and of every second sample: what folds down into a row or column
 * shows when the key is examined.
 */
final class Screen {

  private static final int STEP = 2;
  private static final int PARTS = 2;
  private static final int PART = Sound.FRAME / PARTS;

  /** The power found of a tone that is all of the energy. */
  private static final float WHOLE = (float) PART / (2 * STEP * STEP);

  /** Least share of both tones together; one off by 2 % and 11 dB over its noise has 0.6. */
  private static final float LEAST = 0.45f * WHOLE;

  /** Least share of each; the fainter one may be partly cancelled by the other's edge. */
  private static final float LEAST_OF_EACH = 0.012f * WHOLE;

  private static final float[] ROWS = new float[Keypad.SIDE];
  private static final float[] COLUMNS = new float[Keypad.SIDE];

  static {
    for (int n = 0; n < Keypad.SIDE; n++) {
      ROWS[n] = coefficient(Keypad.row(n));
      COLUMNS[n] = coefficient(Keypad.column(n));
    }
  }

  private final float[] powers = new float[Keypad.SIDE];

  private static float coefficient(double hertz) {
    return (float) (2 * Math.cos(2 * Math.PI * hertz * STEP / Sound.RATE));
  }

  /** The key that a frame with this energy may be; {@link Keypad#NONE} if none. */
  int key(float[] sound, int from, float energy) {
    int row = loudest(sound, from, ROWS);
    float low = powers[row];
    if (low < LEAST_OF_EACH * energy) {
      return Keypad.NONE;
    }
    int column = loudest(sound, from, COLUMNS);
    float high = powers[column];
    boolean passes = high >= LEAST_OF_EACH * energy && low + high >= LEAST * energy;
    return passes ? Keypad.at(row, column) : Keypad.NONE;
  }

  private int loudest(float[] sound, int from, float[] tones) {
    Arrays.fill(powers, 0);
    for (int part = 0; part < PARTS; part++) {
      add(sound, from + part * PART, tones);
    }
    int loudest = 0;
    for (int n = 1; n < Keypad.SIDE; n++) {
      loudest = powers[n] > powers[loudest] ? n : loudest;
    }
    return loudest;
  }

  /** Four at a time, since each waits for itself. */
  private void add(float[] sound, int from, float[] tones) {
    float c0 = tones[0];
    float c1 = tones[1];
    float c2 = tones[2];
    float c3 = tones[3];
    float a0 = 0;
    float a1 = 0;
    float a2 = 0;
    float a3 = 0;
    float b0 = 0;
    float b1 = 0;
    float b2 = 0;
    float b3 = 0;
    for (int i = from; i < from + PART; i += 2 * STEP) {
      float first = sound[i];
      b0 = first - b0 + c0 * a0;
      b1 = first - b1 + c1 * a1;
      b2 = first - b2 + c2 * a2;
      b3 = first - b3 + c3 * a3;
      float second = sound[i + STEP];
      a0 = second - a0 + c0 * b0;
      a1 = second - a1 + c1 * b1;
      a2 = second - a2 + c2 * b2;
      a3 = second - a3 + c3 * b3;
    }
    powers[0] += power(a0, b0, c0);
    powers[1] += power(a1, b1, c1);
    powers[2] += power(a2, b2, c2);
    powers[3] += power(a3, b3, c3);
  }

  private static float power(float last, float beforeLast, float coefficient) {
    return last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
  }
}
