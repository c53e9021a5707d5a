package no.meetat.sip.tone;

/**
 * Examines 20 ms of sound: whether they are the two tones of a key and nothing else. The limits are
 * the strictest that administrations have in ITU-T Q.24, Annex A.
 */
final class DualTone {

  /** Furthest off a frequency: 1.5 % + 4 Hz (Australia) and 1.8 % (Japan) are a key, 3 % none. */
  private static final double OFF = 0.015;

  private static final double FURTHER_OFF = 6.5;

  /** The square of the amplitude of 0 dBm0 (ITU-T G.711: 3.14 dB below the loudest tone). */
  private static final double REFERENCE = 22_800.0 * 22_800.0;

  /** Of each tone: -27 dBm0 are a key, -29 dBm0 are none. */
  static final double LEAST = REFERENCE * decibels(-28);

  /** How much louder one tone may be where there is noise: vowels have louder lower ones. */
  private static final double EVEN = decibels(6.5);

  /** And where there is hardly any: 10 dB are a key (Australia). */
  private static final double UNEVEN = decibels(10.6);

  /** What may be left of all when both are taken away: where a tone begins or ends, 4 ms of it. */
  private static final double EDGE = decibels(-7);

  /** Noise 15 dB below them. */
  private static final double PURE = decibels(-12.9);

  /** Hardly anything. */
  private static final double CLEAN = decibels(-19.5);

  /** The most that second harmonics may be, of both tones. */
  private static final double HARMONICS = decibels(-21);

  /** And of each, where it is most of what is left; a telephone's are 20 dB below its tones. */
  private static final double HARMONIC = decibels(-19.9);

  private static final double MOST = 0.4;

  /**
   * Between these the higher tone is the second harmonic of the lower; no key within its limits is.
   */
  private static final double OCTAVE = 1.994;

  private static final double OVER_OCTAVE = 2.03;

  /** Between these they are the second and third of one voice. */
  private static final double UNDER_FIFTH = 1.49;

  private static final double FIFTH = 1.507;

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
        && !areHarmonics()
        && isLoud(sound, from);
  }

  private static boolean isNear(Tone tone, Sound sound, int from, double nominal) {
    tone.find(sound, from, nominal);
    return Math.abs(tone.hertz() - nominal) < OFF * nominal + FURTHER_OFF;
  }

  private boolean areHarmonics() {
    double ratio = high.hertz() / low.hertz();
    return (ratio > OCTAVE && ratio < OVER_OCTAVE) || (ratio > UNDER_FIFTH && ratio < FIFTH);
  }

  private boolean isLoud(Sound sound, int from) {
    low.weigh(sound, from);
    high.weigh(sound, from);
    return low.power() >= LEAST && high.power() >= LEAST && isWithin(UNEVEN);
  }

  private boolean isWithin(double twist) {
    return low.power() <= twist * high.power() && high.power() <= twist * low.power();
  }

  private Likeness purity(Sound sound, int from) {
    System.arraycopy(sound.samples(), from, rest, 0, Sound.FRAME);
    low.subtract(rest);
    high.subtract(rest);
    double left = 0;
    for (float sample : rest) {
      left += (double) sample * sample;
    }
    return hasHarmonics(sound, left) ? Likeness.NONE : purity(left / sound.energy(from));
  }

  private Likeness purity(double left) {
    if (left <= CLEAN) {
      return Likeness.CLEAN;
    }
    if (left <= PURE && isWithin(EVEN)) {
      return Likeness.PURE;
    }
    return left <= EDGE ? Likeness.EDGE : Likeness.NONE;
  }

  private boolean hasHarmonics(Sound sound, double left) {
    double ofLow = low.harmonic(sound, rest);
    double ofHigh = high.harmonic(sound, rest);
    double most = MOST * left * 2 / Sound.FRAME;
    return ofLow + ofHigh > HARMONICS * (low.power() + high.power())
        || ofLow > Math.max(most, HARMONIC * low.power())
        || ofHigh > Math.max(most, HARMONIC * high.power());
  }
}
