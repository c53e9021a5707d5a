package no.meetat.sip.codec;

/** Codes a stream of 16 kHz by ITU-T G.722 at 64 kbit/s: an octet for each two samples. */
final class G722Encoder implements Encoder {

  /** Of 20 ms. */
  static final int OCTETS = 160;

  private final MirrorFilter filter = new MirrorFilter();
  private final LowerBand lower = new LowerBand();
  private final UpperBand upper = new UpperBand();

  @Override
  public void encode(int[] samples, byte[] payload) {
    for (int i = 0; i < OCTETS; i++) {
      filter.push(Predictor.saturated(samples[2 * i]), Predictor.saturated(samples[2 * i + 1]));
      payload[i] = (byte) octet(filter.firsts(), filter.seconds());
    }
  }

  private int octet(int firsts, int seconds) {
    int low = lower.encode((seconds + firsts) >> 14);
    return upper.encode((seconds - firsts) >> 14) << 6 | low;
  }

  @Override
  public void continueFrom(Encoder other) {
    G722Encoder same = (G722Encoder) other;
    filter.continueFrom(same.filter);
    lower.continueFrom(same.lower);
    upper.continueFrom(same.upper);
  }
}
