package no.meetat.sip.sdp;

import io.vavr.Tuple;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.OptionalInt;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.media.MediaStream;

/**
 * A peer's audio section that we can take: RTP/AVP, an address, a codec of ours (RFC 3264).
 *
 * @param index its place among the media sections
 * @param remote where the peer receives
 * @param codec the first of ours in the peer's order
 * @param payloadType of the codec
 * @param telephoneEvent payload type of telephone events at 8000 Hz, where offered
 * @param direction as the peer sees it
 */
record AudioSection(
    int index,
    InetSocketAddress remote,
    Codec codec,
    int payloadType,
    Option<Integer> telephoneEvent,
    MediaDirection direction) {

  static final String PROTOCOL = "RTP/AVP";
  static final int CLOCK_RATE = 8000;

  private static final Map<Integer, Encoding> STATIC =
      Vector.of(Codec.values()).toLinkedMap(Codec::staticPayloadType, AudioSection::encoding);

  static Encoding encoding(Codec codec) {
    return new Encoding(codec.name(), CLOCK_RATE);
  }

  /** The first audio section that we can take. */
  static Option<AudioSection> firstOf(SessionDescription peer) {
    return peer.media()
        .zipWithIndex()
        .flatMap(section -> take(peer, section._1(), section._2()))
        .headOption();
  }

  private static Option<AudioSection> take(
      SessionDescription peer, MediaDescription media, int index) {
    if (!media.media().equals("audio") || !media.protocol().equals(PROTOCOL) || media.port() == 0) {
      return Option.none();
    }
    return media
        .connection()
        .orElse(peer.connection())
        .flatMap(address -> take(peer, media, index, address));
  }

  private static Option<AudioSection> take(
      SessionDescription peer, MediaDescription media, int index, InetAddress address) {
    Map<Integer, Encoding> offered = offered(media);
    MediaDirection written = media.direction().getOrElse(peer.direction());
    return offered
        .find(format -> codec(format._2()).isDefined())
        .map(format ->
            new AudioSection(
                index,
                new InetSocketAddress(address, media.port()),
                codec(format._2()).get(),
                format._1(),
                offered.find(event -> event._2().is(Encoding.TELEPHONE_EVENT)).map(e -> e._1()),
                address.isAnyLocalAddress() ? written.deaf() : written));
  }

  /** The payload types with a known encoding, in the peer's order. */
  private static Map<Integer, Encoding> offered(MediaDescription media) {
    Map<Integer, Encoding> known = media.encodings().merge(STATIC);
    return media
        .formats()
        .filter(format -> format.matches("[0-9]{1,3}"))
        .map(Integer::valueOf)
        .flatMap(type -> known.get(type).map(encoding -> Tuple.of(type, encoding)))
        .toLinkedMap(format -> format);
  }

  private static Option<Codec> codec(Encoding encoding) {
    return Vector.of(Codec.values()).find(codec -> encoding.is(encoding(codec)));
  }

  /** The stream for media, as seen from us. */
  MediaStream stream() {
    OptionalInt events = telephoneEvent.map(OptionalInt::of).getOrElse(OptionalInt.empty());
    return new MediaStream(remote, codec, payloadType, events, direction.seenFromUs());
  }
}
