package no.meetat.sip.media;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
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
 * @param others codecs that the peer may change to without a word (RFC 3264, section 6.1)
 * @param packetTime how much speech a packet to the peer carries
 * @param reports where the peer receives RTCP
 * @param encryption of RTP and RTCP, both ways; none where they are in clear
 */
public record MediaStream(
    InetSocketAddress remote,
    Codec codec,
    int payloadType,
    OptionalInt telephoneEvent,
    StreamDirection direction,
    Vector<AgreedCodec> others,
    PacketTime packetTime,
    ReportRoute reports,
    Option<MediaEncryption> encryption) {

  /** One in clear. */
  public MediaStream(
      InetSocketAddress remote,
      Codec codec,
      int payloadType,
      OptionalInt telephoneEvent,
      StreamDirection direction,
      Vector<AgreedCodec> others,
      PacketTime packetTime,
      ReportRoute reports) {
    this(
        remote,
        codec,
        payloadType,
        telephoneEvent,
        direction,
        others,
        packetTime,
        reports,
        Option.none());
  }

  /** One of a single codec, in clear, in packets of 20 ms. */
  public MediaStream(
      InetSocketAddress remote,
      Codec codec,
      int payloadType,
      OptionalInt telephoneEvent,
      StreamDirection direction) {
    this(
        remote,
        codec,
        payloadType,
        telephoneEvent,
        direction,
        Vector.empty(),
        PacketTime.USUAL,
        ReportRoute.behind(remote.getPort()));
  }

  /** The same encrypted so, or in clear. */
  public MediaStream with(Option<MediaEncryption> other) {
    return new MediaStream(
        remote, codec, payloadType, telephoneEvent, direction, others, packetTime, reports, other);
  }

  /** The same in the other codec that has this payload type. */
  public Option<MediaStream> changedTo(int otherType) {
    return others.find(other -> other.payloadType() == otherType).map(this::in);
  }

  /** The same in this codec, where it is among those agreed. */
  public MediaStream keeping(Codec inUse) {
    return codec.equals(inUse)
        ? this
        : others.find(other -> other.codec().equals(inUse)).map(this::in).getOrElse(this);
  }

  private MediaStream in(AgreedCodec other) {
    return new MediaStream(
        remote,
        other.codec(),
        other.payloadType(),
        telephoneEvent,
        direction,
        others.replace(other, new AgreedCodec(codec, payloadType)),
        packetTime,
        reports,
        encryption);
  }
}
