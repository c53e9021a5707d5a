package no.meetat.sip.sdp;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.OptionalInt;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.media.MediaStream;

/**
 * A peer's audio section that we take (RFC 3264): here is checked, strictly, what we use of it.
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

  private static final Map<Integer, Rtpmap> STATIC =
      Vector.of(Codec.values()).toLinkedMap(Codec::staticPayloadType, AudioSection::rtpmap);

  /** Our codec under its static payload type. */
  static Rtpmap rtpmap(Codec codec) {
    return new Rtpmap(codec.staticPayloadType(), encoding(codec));
  }

  static Encoding encoding(Codec codec) {
    return new Encoding(codec.name(), CLOCK_RATE);
  }

  /** The first audio section that we can take, or what is wrong with the first there is. */
  static Either<SdpFault, AudioSection> firstOf(SessionDescription peer) {
    Vector<Either<SdpFault, AudioSection>> sections =
        peer.media()
            .zipWithIndex()
            .filter(section -> section._1().media().equals("audio"))
            .map(section -> take(peer, section._1(), section._2()));
    return sections
        .find(Either::isRight)
        .orElse(sections.headOption())
        .getOrElse(() -> fault("no audio section"));
  }

  private static Either<SdpFault, AudioSection> take(
      SessionDescription peer, MediaDescription media, int index) {
    if (!media.protocol().equals(PROTOCOL)) {
      return fault("audio that is not " + PROTOCOL);
    }
    return PortField.read(media.port())
        .filterOrElse(port -> port != 0, any -> new SdpFault("audio at port 0"))
        .flatMap(port ->
            address(peer, media)
                .flatMap(
                    address -> take(peer, media, index, new InetSocketAddress(address, port))));
  }

  private static Either<SdpFault, InetAddress> address(
      SessionDescription peer, MediaDescription media) {
    Vector<String> lines = media.connections().isEmpty() ? peer.connections() : media.connections();
    return lines
        .flatMap(ConnectionLine::address)
        .headOption()
        .toEither(new SdpFault("audio without a unicast IPv4 address in c="));
  }

  private static Either<SdpFault, AudioSection> take(
      SessionDescription peer, MediaDescription media, int index, InetSocketAddress remote) {
    Vector<Rtpmap> offered = offered(media);
    MediaDirection written = media.direction().getOrElse(peer.direction());
    return offered
        .find(format -> codec(format.encoding()).isDefined())
        .map(format ->
            new AudioSection(
                index,
                remote,
                codec(format.encoding()).get(),
                format.payloadType(),
                offered
                    .find(event -> event.encoding().is(Encoding.TELEPHONE_EVENT))
                    .map(Rtpmap::payloadType),
                remote.getAddress().isAnyLocalAddress() ? written.deaf() : written))
        .toEither(new SdpFault("audio without PCMU or PCMA"));
  }

  /** The payload types with a known encoding, in the peer's order; a type may be mapped twice. */
  private static Vector<Rtpmap> offered(MediaDescription media) {
    return media
        .formats()
        .filter(format -> format.matches("[0-9]{1,3}"))
        .map(Integer::valueOf)
        .flatMap(type -> encodings(media, type));
  }

  private static Vector<Rtpmap> encodings(MediaDescription media, int type) {
    Vector<Rtpmap> mapped = media.encodings().filter(rtpmap -> rtpmap.payloadType() == type);
    return mapped.isEmpty() ? STATIC.get(type).toVector() : mapped;
  }

  private static Option<Codec> codec(Encoding encoding) {
    return Vector.of(Codec.values()).find(codec -> encoding.is(encoding(codec)));
  }

  private static <T> Either<SdpFault, T> fault(String reason) {
    return Either.left(new SdpFault(reason));
  }

  /** The stream for media, as seen from us. */
  MediaStream stream() {
    OptionalInt events = telephoneEvent.map(OptionalInt::of).getOrElse(OptionalInt.empty());
    return new MediaStream(remote, codec, payloadType, events, direction.seenFromUs());
  }
}
