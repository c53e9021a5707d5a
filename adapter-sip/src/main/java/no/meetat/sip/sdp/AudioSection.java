package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.OptionalInt;
import no.meetat.sip.media.AgreedCodec;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.PacketTime;
import no.meetat.sip.media.ReportRoute;
import no.meetat.sip.network.AddressFamily;

/**
 * A peer's audio section that we take (RFC 3264); all that we use of it is checked here, strictly.
 *
 * @param index its place among the media sections
 * @param profile what carries it
 * @param remote where the peer receives
 * @param formats those that are ours too
 * @param direction as the peer sees it
 * @param packetTime how much speech a packet to the peer carries
 * @param reports where the peer receives RTCP
 * @param key by which it is encrypted; none where it is in clear
 */
record AudioSection(
    int index,
    TransportProfile profile,
    InetSocketAddress remote,
    CommonFormats formats,
    MediaDirection direction,
    PacketTime packetTime,
    ReportRoute reports,
    Option<CryptoLine> key) {

  /**
   * The first audio section that we can take, an encrypted one before others; or what is wrong with
   * the first there is.
   *
   * @param families of the addresses that we can send to
   */
  static Either<SdpFault, AudioSection> firstOf(
      SessionDescription peer, Vector<AddressFamily> families, KeyTerms terms) {
    Vector<Either<SdpFault, AudioSection>> sections =
        peer.media()
            .zipWithIndex()
            .filter(section -> section._1().media().equals("audio"))
            .map(section -> take(peer, families, terms, section._1(), section._2()));
    return sections
        .find(section -> section.exists(audio -> audio.key().isDefined()))
        .orElse(() -> sections.find(Either::isRight))
        .orElse(sections.headOption())
        .getOrElse(() -> Either.left(new SdpFault("no audio section")));
  }

  private static Either<SdpFault, AudioSection> take(
      SessionDescription peer,
      Vector<AddressFamily> families,
      KeyTerms terms,
      MediaDescription media,
      int index) {
    return Capabilities.profile(media)
        .flatMap(profile ->
            terms
                .key(media, profile)
                .flatMap(key ->
                    remote(peer, families, media)
                        .flatMap(remote ->
                            formats(media)
                                .map(formats ->
                                    new AudioSection(
                                        index,
                                        profile,
                                        remote,
                                        formats,
                                        direction(peer, media, remote),
                                        PacketTimes.of(media.attributes()),
                                        ReportAttributes.route(
                                            media.attributes(), remote.getPort()),
                                        key)))));
  }

  private static Either<SdpFault, CommonFormats> formats(MediaDescription media) {
    return CommonFormats.of(media).toEither(Capabilities::noCodec);
  }

  private static Either<SdpFault, InetSocketAddress> remote(
      SessionDescription peer, Vector<AddressFamily> families, MediaDescription media) {
    return PortField.read(media.port())
        .filterOrElse(port -> port != 0, any -> new SdpFault("audio at port 0"))
        .flatMap(port ->
            address(peer, families, media).map(address -> new InetSocketAddress(address, port)));
  }

  private static Either<SdpFault, InetAddress> address(
      SessionDescription peer, Vector<AddressFamily> families, MediaDescription media) {
    Vector<String> lines = media.connections().isEmpty() ? peer.connections() : media.connections();
    return lines
        .flatMap(ConnectionLine::address)
        .filter(address -> families.contains(AddressFamily.of(address)))
        .headOption()
        .toEither(() ->
            new SdpFault(
                "audio without a unicast " + families.mkString(" or ") + " address in c="));
  }

  private static MediaDirection direction(
      SessionDescription peer, MediaDescription media, InetSocketAddress remote) {
    MediaDirection written =
        MediaDirection.of(media.attributes())
            .orElse(() -> MediaDirection.of(peer.attributes()))
            .getOrElse(MediaDirection.SENDRECV);
    return remote.getAddress().isAnyLocalAddress() ? written.deaf() : written;
  }

  /** Where the peer wants reports at a port of their own; none where it wants none there. */
  Option<InetSocketAddress> reportAddress() {
    return reports.port().isPresent()
        ? Option.some(new InetSocketAddress(remote.getAddress(), reports.port().getAsInt()))
        : Option.none();
  }

  /** The same without reports. */
  AudioSection unreported() {
    return new AudioSection(
        index, profile, remote, formats, direction, packetTime, ReportRoute.NONE, key);
  }

  /** The stream that our answer agrees to, as seen from us: one codec. */
  MediaStream answered() {
    return stream(Vector.empty());
  }

  /**
   * The stream that the peer's answer agrees to, as seen from us: all codecs it names of those
   * offered.
   *
   * @param offered payload types, as written
   */
  MediaStream agreed(Vector<String> offered) {
    return stream(
        formats
            .codecs()
            .tail()
            .filter(codec -> offered.contains(String.valueOf(codec.payloadType()))));
  }

  private MediaStream stream(Vector<AgreedCodec> others) {
    AgreedCodec first = formats.first();
    OptionalInt events =
        formats.telephoneEvent().map(OptionalInt::of).getOrElse(OptionalInt.empty());
    return new MediaStream(
        remote,
        first.codec(),
        first.payloadType(),
        events,
        direction.seenFromUs(),
        others,
        packetTime,
        reports);
  }
}
