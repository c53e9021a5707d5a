package no.meetat.sip.signalling;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Function;
import no.meetat.dtmf.Key;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.sdp.KeyTerms;
import no.meetat.sip.sdp.LocalSession;
import no.meetat.sip.sdp.SdpFault;
import no.meetat.sip.sdp.SdpWriter;
import no.meetat.sip.sdp.SessionDescription;
import no.meetat.sip.signalling.transport.Flow;

/** Offer and answer of one call, early or late (RFC 3264; RFC 6337). One thread at a time. */
final class OfferAnswer implements AutoCloseable {

  private final MediaSession media;
  private final LocalSession local;
  private final Function<Flow, KeyTerms> terms;
  private Option<MediaStream> agreed = Option.none();
  private boolean offered;

  /**
   * Of a call whose media wait for it.
   *
   * @param terms on which keys are used that come and go over a flow
   */
  OfferAnswer(MediaSession media, LocalSession local, Function<Flow, KeyTerms> terms) {
    this.media = media;
    this.local = local;
    this.terms = terms;
  }

  /**
   * Our body for the 200 to an INVITE: the answer to its offer, or an offer of ours.
   *
   * @param flow it came over, and its response goes by
   */
  Either<SdpFault, String> invited(Option<SessionDescription> offer, Flow flow) {
    local.use(terms.apply(flow));
    return offer.fold(this::offer, this::answer);
  }

  private Either<SdpFault, String> offer() {
    return local.offer().peek(any -> awaitAnswer()).map(SdpWriter::write);
  }

  private void awaitAnswer() {
    offered = true;
    agreed = Option.none();
  }

  private Either<SdpFault, String> answer(SessionDescription offer) {
    return local
        .answer(offer)
        .peek(agreement -> agreed = Option.some(agreement.stream()))
        .map(agreement -> SdpWriter.write(agreement.description()));
  }

  /** Our body is on its way: an answer completes the exchange. */
  void sent() {
    agreed.forEach(media::negotiated);
    agreed = Option.none();
  }

  /** Our body to refresh the session: an offer that changes nothing. */
  String offerAgain() {
    offered = true;
    return SdpWriter.write(local.current());
  }

  /** The peer has answered that offer, or has refused it: then all stays as it was. */
  void answeredAgain(Option<SessionDescription> answer) {
    offered = false;
    answer.flatMap(written -> local.accept(written).toOption()).forEach(media::negotiated);
  }

  /** Whether the answer to an offer of ours is due. */
  boolean isAnswerAwaited() {
    return offered;
  }

  /** The ACK has come: it must answer our offer; true when nothing is missing. */
  boolean acknowledged(Option<SessionDescription> answer) {
    if (!offered) {
      return true;
    }
    offered = false;
    Option<MediaStream> stream = answer.flatMap(written -> local.accept(written).toOption());
    stream.forEach(media::negotiated);
    return stream.isDefined();
  }

  /** The peer has shown itself at this address. */
  void vouchFor(InetAddress address) {
    media.vouchFor(address);
  }

  /** A key that came in signalling. */
  void pressed(Key key, Duration held) {
    media.pressed(key, held);
  }

  /** Whether nothing has been heard from the peer for long, up to now. */
  boolean isSilent() {
    return media.isSilent();
  }

  @Override
  public void close() {
    media.close();
  }
}
