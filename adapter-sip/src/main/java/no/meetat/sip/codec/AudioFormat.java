package no.meetat.sip.codec;

/**
 * How sound is sampled and how RTP counts its time, which may differ (RFC 3551, section 4.5.2).
 * Both go in frames of 20 ms.
 *
 * @param sampleRate samples a second
 * @param clockRate units of RTP's timestamps a second
 */
public record AudioFormat(int sampleRate, int clockRate) {

  /** Sound as telephones carry it, up to 3.4 kHz. */
  public static final AudioFormat NARROW = new AudioFormat(8000, 8000);

  /** Sound up to 7 kHz as G.722 has it, with the clock rate that an old mistake gave it. */
  public static final AudioFormat WIDE = new AudioFormat(16_000, 8000);

  private static final int FRAMES_PER_SECOND = 50;

  public AudioFormat {
    if (sampleRate % FRAMES_PER_SECOND != 0 || clockRate % FRAMES_PER_SECOND != 0) {
      throw new IllegalArgumentException("20 ms are no whole number of samples or units");
    }
  }

  /** Samples of 20 ms. */
  public int frame() {
    return sampleRate / FRAMES_PER_SECOND;
  }

  /** Timestamp units of 20 ms. */
  public int clockFrame() {
    return clockRate / FRAMES_PER_SECOND;
  }

  /** The samples of this many timestamp units. */
  public int samples(long units) {
    return (int) (units * sampleRate / clockRate);
  }
}
