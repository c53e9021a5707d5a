package no.meetat.sip.media;

import java.net.InetSocketAddress;
import java.util.OptionalInt;
import no.meetat.sip.codec.Codec;

/**
 * What offer and answer agreed on for the call's audio (RFC 3264).
 *
 * @param remote where the peer receives RTP; resolved
 * @param codec how speech is coded
 * @param payloadType the RTP payload type of the codec as agreed
 * @param telephoneEvent the payload type of telephone events (RFC 4733), where agreed
 * @param direction as seen from us; receive only and inactive while the peer holds the call
 */
public record MediaStream(
    InetSocketAddress remote,
    Codec codec,
    int payloadType,
    OptionalInt telephoneEvent,
    StreamDirection direction) {}
