package no.meetat.sip.media;

import no.meetat.sip.codec.Codec;

/**
 * A codec under the number by which its packets are known.
 *
 * @param codec how speech is coded
 * @param payloadType the RTP payload type as agreed
 */
public record AgreedCodec(Codec codec, int payloadType) {}
