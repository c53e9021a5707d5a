package no.meetat.sip.signalling;

import io.vavr.control.Either;
import java.net.InetAddress;
import no.meetat.call.Caller;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transaction.ServerTransaction;

/** Makes calls of INVITEs outside a dialog, or refuses them (RFC 3261, sections 8.2 and 13.3). */
final class Invitations {

  private final CallerIdentity callerIdentity;
  private final Admittance admittance;
  private final CallPlaces places;
  private final CallOpening opening;

  Invitations(
      CallerIdentity callerIdentity,
      Admittance admittance,
      CallPlaces places,
      CallOpening opening) {
    this.callerIdentity = callerIdentity;
    this.admittance = admittance;
    this.places = places;
    this.opening = opening;
  }

  /** Takes or refuses an INVITE. */
  void invited(ServerTransaction transaction, SipRequest invite) {
    InetAddress peer = transaction.flow().remote().getAddress();
    Caller caller = callerIdentity.of(IdentityHeaders.of(invite), peer);
    admittance
        .check(transaction, invite)
        .flatMap(request -> open(request, peer))
        .peek(call -> begin(call, caller, transaction, invite))
        .peekLeft(transaction::respond);
  }

  private Either<SipResponse, SipCall> open(CallRequest request, InetAddress peer) {
    return places
        .take(peer)
        .toEither(() -> Responses.unavailable(request.invite()))
        .flatMap(place -> opening.open(request, place));
  }

  private static void begin(
      SipCall call, Caller caller, ServerTransaction transaction, SipRequest invite) {
    transaction.respond(Responses.of(invite, Status.TRYING));
    call.dial(caller);
  }
}
