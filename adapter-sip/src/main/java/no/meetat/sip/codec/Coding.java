package no.meetat.sip.codec;

import java.util.function.Supplier;

/**
 * What codes and decodes a stream.
 *
 * @param isStateless whether each payload means the same whatever came before it
 * @param encoders makes the encoder of a stream that begins
 * @param decoders makes the decoder of a stream that begins
 */
record Coding(boolean isStateless, Supplier<Encoder> encoders, Supplier<Decoder> decoders) {

  /** By one that remembers nothing, and so serves all streams. */
  static <C extends Encoder & Decoder> Coding stateless(C codec) {
    return new Coding(true, () -> codec, () -> codec);
  }

  /** By a pair for each stream, which remember what they have coded. */
  static Coding stateful(Supplier<Encoder> encoders, Supplier<Decoder> decoders) {
    return new Coding(false, encoders, decoders);
  }
}
