package no.meetat.sip.codec;

/** Decodes the payloads of one stream, in the order they were coded. */
public interface Decoder {

  /** A sample no louder than this is silence, in 16-bit samples: the smallest values of A-law. */
  int SILENCE = 8;

  /**
   * Whether no sample is above {@link #SILENCE}, where that shows without decoding; then the
   * payload need not be decoded.
   */
  boolean isSilent(byte[] payload, int length);

  /** Decodes a whole payload of this many octets into the samples, from their beginning. */
  void decode(byte[] payload, int length, short[] samples);
}
