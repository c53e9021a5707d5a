package no.meetat.sip.sdp;

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
  private static final SdpFault ANOTHER_SECTION =
      new SdpFault("audio in another section than offered");

  private final long id;
  private final InetAddress address;
  private final int port;
  private final MediaTargets targets;
  private Vector<MediaDescription> written = Vector.empty();
  private int audioIndex;
  private long version;

  /**
   * A session of which nothing was told yet.
   *
   * @param id unique for the calls of this address
   * @param address told to the peer
   * @param port where media listens
   * @param targets where a peer may want media
   */
  public LocalSession(long id, InetAddress address, int port, MediaTargets targets) {
    this.id = id;
    this.address = address;
    this.port = port;
    this.targets = targets;
  }

  /**
   * What both sides agreed on.
   *
   * @param description ours, to send
   * @param stream the agreed audio
   */
  public record Agreement(LocalDescription description, MediaStream stream) {}

  /** Whether an offer has something in common with us. */
  public static Either<SdpFault, SessionDescription> check(SessionDescription offer) {
    return AudioSection.firstOf(offer).map(audio -> offer);
  }

  /** Answers an offer; a refused one changes nothing. */
  public Either<SdpFault, Agreement> answer(SessionDescription offer) {
    return AudioSection.firstOf(offer)
        .flatMap(this::allowed)
        .map(audio -> new Agreement(write(answered(offer, audio), audio.index()), audio.stream()));
  }

  private Either<SdpFault, AudioSection> allowed(AudioSection audio) {
    return targets.fault(audio.remote()).toEither(audio).swap();
  }

  private Vector<MediaDescription> answered(SessionDescription offer, AudioSection audio) {
    return offer.media().map(MediaDescription::rejected).update(audio.index(), section(audio));
  }

  private MediaDescription section(AudioSection audio) {
    Rtpmap codec = new Rtpmap(audio.payloadType(), AudioSection.encoding(audio.codec()));
    return audio(
        Vector.of(codec).appendAll(audio.telephoneEvent().map(LocalSession::events)),
        audio.direction().answered());
  }

  private static Rtpmap events(int payloadType) {
    return new Rtpmap(payloadType, Encoding.TELEPHONE_EVENT);
  }

  /** Offers all that we have, in the sections the session has so far. */
  public LocalDescription offer() {
    Vector<Rtpmap> all =
        Vector.of(Codec.PCMA, Codec.PCMU)
            .map(AudioSection::rtpmap)
            .append(events(OUR_TELEPHONE_EVENT));
    MediaDescription audio = audio(all, MediaDirection.SENDRECV);
    return write(
        written.isEmpty() ? Vector.of(audio) : written.update(audioIndex, audio), audioIndex);
  }

  /** Takes the answer to our offer. */
  public Either<SdpFault, MediaStream> accept(SessionDescription answer) {
    return AudioSection.firstOf(answer)
        .filterOrElse(audio -> audio.index() == audioIndex, any -> ANOTHER_SECTION)
        .flatMap(this::allowed)
        .map(AudioSection::stream);
  }

  private MediaDescription audio(Vector<Rtpmap> formats, MediaDirection direction) {
    return new MediaDescription(
        "audio",
        String.valueOf(port),
        AudioSection.PROTOCOL,
        formats.map(format -> String.valueOf(format.payloadType())),
        Vector.empty(),
        formats,
        Option.some(direction));
  }

  private LocalDescription write(Vector<MediaDescription> media, int audio) {
    version = media.equals(written) ? version : version + 1;
    written = media;
    audioIndex = audio;
    return new LocalDescription(id, version, address.getHostAddress(), media);
  }
}
