package no.meetat.sip.tone;

import java.util.Random;

/**
 * Something like music: notes of the equal temperament, one after another or in chords, of
 * instruments between a flute (few harmonics) and a reed (many), which swell, die away or tremble.
 */
final class Band {

  private static final double LOWEST = 110;
  private static final int NOTES = 50;
  private static final int[][] CHORDS = {
    {0}, {0, 12}, {0, 7}, {0, 4, 7}, {0, 3, 7}, {0, 4, 7, 11}, {0, 5, 9}, {0, 4}, {0, 9}, {0, 6}
  };

  private final int rate;
  private final Random random;

  /** At this many samples a second. */
  Band(int rate, long seed) {
    this.rate = rate;
    random = new Random(seed);
  }

  /** Plays for this many seconds. */
  int[] play(int seconds) {
    double[] sound = new double[seconds * rate];
    for (int at = 0; at < sound.length; ) {
      int length = rate * (80 + random.nextInt(700)) / 1000;
      chord(sound, at, Math.min(sound.length, at + length));
      at += length;
    }
    int[] samples = new int[sound.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Math.clamp(Math.round(sound[i]), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return samples;
  }

  private void chord(double[] sound, int from, int to) {
    int[] chord = CHORDS[random.nextInt(CHORDS.length)];
    int root = random.nextInt(NOTES);
    double tuning = 1 + (random.nextDouble() - 0.5) * 0.03;
    double loudness = Line.amplitude(-24 + random.nextInt(18)) / Math.sqrt(chord.length);
    double roll = 1 + 2.2 * random.nextDouble();
    for (int interval : chord) {
      double hertz = LOWEST * tuning * Math.pow(2, (root + interval) / 12.0);
      note(sound, from, to, hertz, loudness, roll);
    }
  }

  /** Each harmonic is fainter by a power of its number: 2, at most 19 dB below the first. */
  private void note(double[] sound, int from, int to, double hertz, double loudness, double roll) {
    double depth = random.nextInt(3) * 0.004;
    double speed = 2 * Math.PI * (4 + 3 * random.nextDouble()) / rate;
    double decay = random.nextInt(2) * 3.0 / rate;
    double phase = 0;
    for (int i = from; i < to; i++) {
      phase += 2 * Math.PI * hertz * (1 + depth * Math.sin(speed * (i - from))) / rate;
      double softly = Math.min(1, Math.min(i - from, to - i) / (0.01 * rate));
      double level = loudness * softly * Math.exp(-decay * (i - from));
      for (int n = 1; n <= 8 && n * hertz < rate / 2.0; n++) {
        sound[i] += level * Math.pow(n, -roll) * Math.sin(n * phase);
      }
    }
  }
}
