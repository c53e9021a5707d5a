package no.meetat.sip.codec;

/** Codes one stream, frame by frame. */
public interface Encoder {

  /** Clips and codes a frame of 20 ms; the payload is filled from its beginning. */
  void encode(int[] samples, byte[] payload);

  /** Goes on as another encoder of the same codec would. */
  void continueFrom(Encoder other);
}
