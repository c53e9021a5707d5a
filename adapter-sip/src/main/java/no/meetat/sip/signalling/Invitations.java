package no.meetat.sip.signalling;

import io.vavr.control.Either;
import java.net.InetAddress;
import no.meetat.call.Caller;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transaction.ServerTransaction;

/** Makes calls of INVITEs outside a dialog, or refuses them (RFC 3261, sections 8.2 and 13.3). */
final class Invitations {

  private final CallerIdentity callerIdentity;
  private final Admittance admittance;
  private final CallPlaces places;
  private final CallOpening opening;
  private final CallRefusals refusals;

  /**
   * Makes no calls yet.
   *
   * @param refusals counts what is refused
   */
  Invitations(
      CallerIdentity callerIdentity,
      Admittance admittance,
      CallPlaces places,
      CallOpening opening,
      CallRefusals refusals) {
    this.callerIdentity = callerIdentity;
    this.admittance = admittance;
    this.places = places;
    this.opening = opening;
    this.refusals = refusals;
  }

  /** Takes or refuses an INVITE. */
  void invited(ServerTransaction transaction, SipRequest invite) {
    InetAddress peer = transaction.flow().remote().getAddress();
    Caller caller = callerIdentity.of(invite, peer);
    admittance
        .check(transaction, invite)
        .flatMap(request -> open(request, peer))
        .peek(call -> begin(call, caller, transaction, invite))
        .peekLeft(refused -> refuse(transaction, refused));
  }

  /** Refuses an INVITE, and counts it. */
  void refuse(ServerTransaction transaction, RefusedInvite refused) {
    refusals.count(refused.why());
    transaction.respond(refused.response());
  }

  private Either<RefusedInvite, SipCall> open(CallRequest request, InetAddress peer) {
    return places
        .take(peer)
        .mapLeft(why -> RefusedInvite.withoutPlace(request.invite(), why))
        .flatMap(place -> opening.open(request, place));
  }

  private static void begin(
      SipCall call, Caller caller, ServerTransaction transaction, SipRequest invite) {
    transaction.respond(Responses.of(invite, Status.TRYING));
    call.dial(caller);
  }
}
