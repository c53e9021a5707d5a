package no.meetat.sip.mix;

import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Encoder;
import no.meetat.sip.codec.Payload;

/** The sum as all who do not talk hear it: coded once a tick for all who share a codec. */
final class CodedTotal {

  private final PartialMix part;
  private final Encoder encoder;
  private final byte[] silence;
  private final byte[] coded;
  private long codedAt = PartialMix.NEVER;

  CodedTotal(PartialMix part, Codec codec) {
    this.part = part;
    encoder = codec.encoder();
    silence = new byte[codec.octets()];
    coded = new byte[codec.octets()];
    encoder.encode(new int[codec.format().frame()], silence);
  }

  /** Shows where the payload of this tick is. */
  void payload(long tick, Payload payload) {
    byte[] octets = part.isAnybodyHeard(tick) ? coded(tick) : silence;
    payload.set(octets, 0, octets.length);
  }

  private byte[] coded(long tick) {
    if (codedAt != tick) {
      codedAt = tick;
      encoder.encode(part.total(tick), coded);
    }
    return coded;
  }
}
