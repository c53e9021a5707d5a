package no.meetat.sip.codec;

/** Decodes a stream of ITU-T G.722 in mode 1: 64 kbit/s, all of them speech. */
final class G722Decoder implements Decoder {

  private final MirrorFilter filter = new MirrorFilter();
  private final LowerBand lower = new LowerBand();
  private final UpperBand upper = new UpperBand();

  /** A payload means nothing without those before it. */
  @Override
  public boolean isSilent(byte[] payload, int length) {
    return false;
  }

  @Override
  public void decode(byte[] payload, int length, short[] samples) {
    for (int i = 0; i < length; i++) {
      int low = lower.decode(payload[i] & 0x3F);
      int high = upper.decode(payload[i] >> 6 & 3);
      filter.push(low + high, low - high);
      samples[2 * i] = (short) Predictor.saturated(filter.seconds() >> 11);
      samples[2 * i + 1] = (short) Predictor.saturated(filter.firsts() >> 11);
    }
  }
}
