package no.meetat.sip.sdp;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.media.MediaStream;

/**
 * Our side of one call's session: what we answer and offer, with the version counted (RFC 3264,
 * section 8). One thread at a time.
 */
public final class LocalSession {

  private static final int OUR_TELEPHONE_EVENT = 101;
  private static final SdpFault NOTHING_IN_COMMON =
      new SdpFault("no audio over RTP/AVP with PCMU or PCMA at an IPv4 address");

  private final long id;
  private final InetAddress address;
  private final int port;
  private Vector<MediaDescription> written = Vector.empty();
  private int audioIndex;
  private long version;

  /**
   * A session of which nothing was told yet.
   *
   * @param id unique for the calls of this address
   * @param address told to the peer
   * @param port where media listens
   */
  public LocalSession(long id, InetAddress address, int port) {
    this.id = id;
    this.address = address;
    this.port = port;
  }

  /**
   * What both sides agreed on.
   *
   * @param description ours, to send
   * @param stream the agreed audio
   */
  public record Agreement(SessionDescription description, MediaStream stream) {}

  /** Whether an offer has something in common with us. */
  public static Either<SdpFault, SessionDescription> check(SessionDescription offer) {
    return AudioSection.firstOf(offer).map(audio -> offer).toEither(NOTHING_IN_COMMON);
  }

  /** Answers an offer; a refused one changes nothing. */
  public Either<SdpFault, Agreement> answer(SessionDescription offer) {
    return AudioSection.firstOf(offer)
        .toEither(NOTHING_IN_COMMON)
        .map(audio -> new Agreement(write(answered(offer, audio), audio.index()), audio.stream()));
  }

  private Vector<MediaDescription> answered(SessionDescription offer, AudioSection audio) {
    return offer.media().map(MediaDescription::rejected).update(audio.index(), section(audio));
  }

  private MediaDescription section(AudioSection audio) {
    Map<Integer, Encoding> codec =
        LinkedHashMap.of(audio.payloadType(), AudioSection.encoding(audio.codec()));
    return audio(
        audio
            .telephoneEvent()
            .fold(() -> codec, event -> codec.put(event, Encoding.TELEPHONE_EVENT)),
        audio.direction().answered());
  }

  /** Offers all that we have, in the sections the session has so far. */
  public SessionDescription offer() {
    Map<Integer, Encoding> all =
        Vector.of(Codec.PCMA, Codec.PCMU)
            .toLinkedMap(Codec::staticPayloadType, AudioSection::encoding)
            .put(OUR_TELEPHONE_EVENT, Encoding.TELEPHONE_EVENT);
    MediaDescription audio = audio(all, MediaDirection.SENDRECV);
    return write(
        written.isEmpty() ? Vector.of(audio) : written.update(audioIndex, audio), audioIndex);
  }

  /** Takes the answer to our offer. */
  public Either<SdpFault, MediaStream> accept(SessionDescription answer) {
    return AudioSection.firstOf(answer)
        .filter(audio -> audio.index() == audioIndex)
        .map(AudioSection::stream)
        .toEither(NOTHING_IN_COMMON);
  }

  private MediaDescription audio(Map<Integer, Encoding> formats, MediaDirection direction) {
    return new MediaDescription(
        "audio",
        port,
        AudioSection.PROTOCOL,
        formats.keySet().toVector().map(String::valueOf),
        Option.none(),
        formats,
        Option.some(direction));
  }

  private SessionDescription write(Vector<MediaDescription> media, int audio) {
    version = media.equals(written) ? version : version + 1;
    written = media;
    audioIndex = audio;
    return new SessionDescription(
        new SessionDescription.Origin(
            String.valueOf(id), String.valueOf(version), address.getHostAddress()),
        Option.some(address),
        MediaDirection.SENDRECV,
        media);
  }
}
