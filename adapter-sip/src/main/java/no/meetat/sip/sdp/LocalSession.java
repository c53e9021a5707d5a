package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.sip.media.MediaEncryption;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.network.AddressFamily;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.srtp.MasterKey;

/**
 * Our side of one call's session: our answers and offers, with the version counted (RFC 3264,
 * section 8). One thread at a time.
 */
public final class LocalSession {

  private static final Vector<AddressFamily> FAMILIES = Vector.of(AddressFamily.values());

  private static final SdpFault ANOTHER_SECTION =
      new SdpFault("audio in another section than offered");
  private static final SdpFault ANOTHER_KEY = new SdpFault("a key for none that was offered");

  private final long id;
  private final InetAddress address;
  private final int port;
  private final MediaTargets targets;
  private KeyTerms terms;
  private Option<MediaEncryption> encryption = Option.none();
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
   * @param terms of its encryption, until others are told
   */
  public LocalSession(
      long id, InetAddress address, int port, MediaTargets targets, KeyTerms terms) {
    this.id = id;
    this.address = address;
    this.port = port;
    this.targets = targets;
    this.terms = terms;
  }

  /**
   * What both sides agreed on.
   *
   * @param description ours, to send
   * @param stream the agreed audio
   */
  public record Agreement(SessionDescription description, MediaStream stream) {}

  /** Whether an offer has something in common with us. */
  public static Either<SdpFault, SessionDescription> check(
      SessionDescription offer, KeyTerms terms) {
    return AudioSection.firstOf(offer, FAMILIES, terms).map(audio -> offer);
  }

  /** Where an offer wants its audio, in this family where it can be; none without any. */
  public static Option<InetAddress> audioAt(
      SessionDescription offer, AddressFamily preferred, KeyTerms terms) {
    return AudioSection.firstOf(offer, Vector.of(preferred), terms)
        .orElse(() -> AudioSection.firstOf(offer, FAMILIES, terms))
        .map(audio -> audio.remote().getAddress())
        .toOption();
  }

  /** Keys are used on these terms from now on; those that were agreed on stay. */
  public void use(KeyTerms others) {
    terms = others;
  }

  /** Answers an offer; a refused one changes nothing. */
  public Either<SdpFault, Agreement> answer(SessionDescription offer) {
    return AudioSection.firstOf(offer, Vector.of(family()), terms)
        .flatMap(this::allowed)
        .map(audio -> answer(offer, audio));
  }

  private Agreement answer(SessionDescription offer, AudioSection audio) {
    encryption = audio.key().map(this::answered);
    return new Agreement(
        write(answered(offer, audio), audio.index()), audio.answered().with(encryption));
  }

  /** Our key stays while the peer's does; else both are new, and so are their counters. */
  private MediaEncryption answered(CryptoLine theirs) {
    return encryption
        .filter(before -> before.suite() == theirs.suite() && before.theirs().equals(theirs.key()))
        .getOrElse(() ->
            new MediaEncryption(theirs.suite(), MasterKey.random(theirs.suite()), theirs.key()));
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
        .withAttributes(ReportAttributes.answered(audio.reports()))
        .withAttributes(keyOf(audio));
  }

  private Vector<Attribute> keyOf(AudioSection audio) {
    return audio
        .key()
        .flatMap(theirs -> encryption.map(agreed -> theirs.with(agreed.ours()).attribute()))
        .toVector();
  }

  /**
   * Offers all that we have, in the sections the session has so far; its keys are new, since
   * another peer may answer, who does not know how far those before have counted.
   */
  public Either<SdpFault, SessionDescription> offer() {
    return terms.unofferable().toEither(this::offered).swap();
  }

  private SessionDescription offered() {
    MediaDescription audio =
        audio(terms.offered(profile()), Capabilities.offered(), MediaDirection.SENDRECV)
            .withAttributes(ReportAttributes.offered())
            .withAttributes(terms.haveKeys() ? CryptoLine.offered() : Vector.empty());
    return write(
        written.isEmpty() ? Vector.of(audio) : written.update(audioIndex, audio), audioIndex);
  }

  /** Of our audio so far. */
  private Option<TransportProfile> profile() {
    return Option.when(!written.isEmpty(), () -> written.get(audioIndex).protocol())
        .flatMap(TransportProfile::of);
  }

  /** What we have written last, with its version: an offer that changes nothing. */
  public SessionDescription current() {
    return described();
  }

  /** Takes the answer to our offer. */
  public Either<SdpFault, MediaStream> accept(SessionDescription answer) {
    return AudioSection.firstOf(answer, Vector.of(family()), terms)
        .filterOrElse(audio -> audio.index() == audioIndex, any -> ANOTHER_SECTION)
        .flatMap(this::allowed)
        .flatMap(this::agreed);
  }

  private Either<SdpFault, MediaStream> agreed(AudioSection audio) {
    Option<MediaEncryption> keys = audio.key().flatMap(this::taken);
    boolean mayBeClear =
        terms.allowClear() && !profile().exists(TransportProfile::isEncrypted) && isClear(audio);
    if (keys.isEmpty() && !mayBeClear) {
      return Either.left(ANOTHER_KEY);
    }
    encryption = keys;
    return Either.right(audio.agreed(written.get(audioIndex).formats()).with(keys));
  }

  private static boolean isClear(AudioSection audio) {
    return audio.key().isEmpty() && !audio.profile().isEncrypted();
  }

  /** The peer's key, with that of ours which it answers. */
  private Option<MediaEncryption> taken(CryptoLine theirs) {
    return CryptoLine.all(written.get(audioIndex).attributes())
        .find(theirs::answers)
        .map(ours -> new MediaEncryption(ours.suite(), ours.key(), theirs.key()));
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
