package no.meetat.sip.tone;

/**
 * Examines 20 ms of sound: whether they are the two tones of a key and nothing else. The limits are
 * the strictest that administrations have in ITU-T Q.24, Annex A.
 */
final class DualTone {

  /**
   * Furthest off a frequency, as a part of it: 1.8 % and 1.5 % + 4 Hz (2.1 %) are a key, 3 % is
   * none.
   */
  static final double OFF = 0.025;

  /** The square of the amplitude of 0 dBm0 (ITU-T G.711: 3.14 dB below the loudest tone). */
  private static final double REFERENCE = 22_800.0 * 22_800.0;

  /** Of each tone: -27 dBm0 are a key, -29 dBm0 are none. */
  static final double LEAST = REFERENCE * decibels(-28);

  /** How much louder the lower tone may be, of the two: 8 dB are a key (United States). */
  private static final double LOW_LOUDER = decibels(9);

  /** And the higher one: 6 dB are a key (Denmark). */
  private static final double HIGH_LOUDER = decibels(7);

  /** Either, where nothing else is heard: 10 dB are a key (Australia). */
  private static final double UNEVEN = decibels(10.6);

  /** What may be left of all when both are taken away: where a tone begins or ends, 4 ms of it. */
  private static final double EDGE = decibels(-7);

  /** Noise 15 dB below them. */
  private static final double PURE = decibels(-12.9);

  /** Hardly anything. */
  private static final double CLEAN = decibels(-19.5);

  /** The most that second harmonics may be; those of a telephone are 20 dB below its tones. */
  private static final double HARMONICS = decibels(-21);

  /** Between these a higher tone is the harmonic of the lower; no key within its limits is. */
  private static final double OCTAVE = 1.996;

  private static final double OVER_OCTAVE = 2.03;

  private final Tone low = new Tone();
  private final Tone high = new Tone();
  private final float[] rest = new float[Sound.FRAME];

  private static double decibels(double level) {
    return Math.pow(10, level / 10);
  }

  /** How much the sound is this key. */
  Likeness likeness(Sound sound, int from, int key) {
    return isFit(sound, from, key) ? purity(sound, from) : Likeness.NONE;
  }

  private boolean isFit(Sound sound, int from, int key) {
    return isNear(low, sound, from, Keypad.low(key))
        && isNear(high, sound, from, Keypad.high(key))
        && !isOctave()
        && isLoud(sound, from);
  }

  private static boolean isNear(Tone tone, Sound sound, int from, double nominal) {
    tone.find(sound, from, nominal);
    return Math.abs(tone.hertz() - nominal) < OFF * nominal;
  }

  private boolean isOctave() {
    double ratio = high.hertz() / low.hertz();
    return ratio > OCTAVE && ratio < OVER_OCTAVE;
  }

  private boolean isLoud(Sound sound, int from) {
    low.weigh(sound, from);
    high.weigh(sound, from);
    return low.power() >= LEAST && high.power() >= LEAST && isBalanced(UNEVEN, UNEVEN);
  }

  private boolean isBalanced(double lowLouder, double highLouder) {
    return low.power() <= lowLouder * high.power() && high.power() <= highLouder * low.power();
  }

  private Likeness purity(Sound sound, int from) {
    System.arraycopy(sound.samples(), from, rest, 0, Sound.FRAME);
    low.subtract(rest);
    high.subtract(rest);
    double left = 0;
    for (float sample : rest) {
      left += (double) sample * sample;
    }
    return hasHarmonics() ? Likeness.NONE : purity(left / sound.energy(from));
  }

  private Likeness purity(double left) {
    if (left <= CLEAN) {
      return Likeness.CLEAN;
    }
    if (left <= PURE && isBalanced(LOW_LOUDER, HIGH_LOUDER)) {
      return Likeness.PURE;
    }
    return left <= EDGE ? Likeness.EDGE : Likeness.NONE;
  }

  private boolean hasHarmonics() {
    double harmonics = low.harmonic(rest) + high.harmonic(rest);
    return harmonics > HARMONICS * (low.power() + high.power());
  }
}
