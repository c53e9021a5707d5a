package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.network.AddressFamily;
import no.meetat.sip.network.IpLiteral;

/**
 * Our side of one call's session: our answers and offers, with the version counted (RFC 3264,
 * section 8). One thread at a time.
 */
public final class LocalSession {

  private static final Vector<AddressFamily> FAMILIES = Vector.of(AddressFamily.values());

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
   * A session of which nothing has been sent yet.
   *
   * @param id unique for the calls of this address
   * @param address given to the peer
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
  public record Agreement(SessionDescription description, MediaStream stream) {}

  /** Whether an offer has something in common with us. */
  public static Either<SdpFault, SessionDescription> check(SessionDescription offer) {
    return AudioSection.firstOf(offer, FAMILIES).map(audio -> offer);
  }

  /** Where an offer wants its audio, in this family where it can be; none without any. */
  public static Option<InetAddress> audioAt(SessionDescription offer, AddressFamily preferred) {
    return AudioSection.firstOf(offer, Vector.of(preferred))
        .orElse(() -> AudioSection.firstOf(offer, FAMILIES))
        .map(audio -> audio.remote().getAddress())
        .toOption();
  }

  /** Answers an offer; a refused one changes nothing. */
  public Either<SdpFault, Agreement> answer(SessionDescription offer) {
    return AudioSection.firstOf(offer, Vector.of(family()))
        .flatMap(this::allowed)
        .map(
            audio -> new Agreement(write(answered(offer, audio), audio.index()), audio.answered()));
  }

  private Either<SdpFault, AudioSection> allowed(AudioSection audio) {
    return targets.fault(audio.remote()).toEither(audio).swap().map(this::reported);
  }

  /** Reports may go wherever RTP might. */
  private AudioSection reported(AudioSection audio) {
    return audio.reportAddress().flatMap(targets::fault).isDefined() ? audio.unreported() : audio;
  }

  private Vector<MediaDescription> answered(SessionDescription offer, AudioSection audio) {
    return offer.media().map(MediaDescription::rejected).update(audio.index(), section(audio));
  }

  private MediaDescription section(AudioSection audio) {
    return audio(audio.profile(), audio.formats().answered(), audio.direction().answered())
        .withAttributes(ReportAttributes.answered(audio.reports()));
  }

  /** Offers all that we have, in the sections the session has so far. */
  public SessionDescription offer() {
    MediaDescription audio =
        audio(Capabilities.PROFILES.head(), Capabilities.offered(), MediaDirection.SENDRECV)
            .withAttributes(ReportAttributes.offered());
    return write(
        written.isEmpty() ? Vector.of(audio) : written.update(audioIndex, audio), audioIndex);
  }

  /** What we have written last, with its version: an offer that changes nothing. */
  public SessionDescription current() {
    return described();
  }

  /** Takes the answer to our offer. */
  public Either<SdpFault, MediaStream> accept(SessionDescription answer) {
    return AudioSection.firstOf(answer, Vector.of(family()))
        .filterOrElse(audio -> audio.index() == audioIndex, any -> ANOTHER_SECTION)
        .flatMap(this::allowed)
        .map(audio -> audio.agreed(written.get(audioIndex).formats()));
  }

  private MediaDescription audio(
      TransportProfile profile, Vector<Rtpmap> formats, MediaDirection direction) {
    return MediaDescription.of(
            "audio",
            String.valueOf(port),
            profile.protocol(),
            formats.map(format -> String.valueOf(format.payloadType())))
        .withAttributes(Capabilities.attributes(formats, direction));
  }

  private SessionDescription write(Vector<MediaDescription> media, int audio) {
    version = media.equals(written) ? version : version + 1;
    written = media;
    audioIndex = audio;
    return described();
  }

  private AddressFamily family() {
    return AddressFamily.of(address);
  }

  private SessionDescription described() {
    String at = "IN " + family().word() + " " + IpLiteral.written(address);
    return new SessionDescription(
        Option.some("- " + id + " " + version + " " + at), Vector.of(at), Vector.empty(), written);
  }
}
