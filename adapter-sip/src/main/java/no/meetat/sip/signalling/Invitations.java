package no.meetat.sip.signalling;

import io.vavr.control.Either;
import java.net.InetAddress;
import no.meetat.call.Caller;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transaction.Handling;
import no.meetat.sip.signalling.transaction.ServerTransaction;
import no.meetat.sip.signalling.transport.Flow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls of INVITEs outside a dialog, or refuses them (RFC 3261, sections 8.2 and 13.3). */
final class Invitations {

  private static final Logger LOG = LoggerFactory.getLogger(Invitations.class);

  private final Callers callers;
  private final Admittance admittance;
  private final CallPlaces places;
  private final CallOpening opening;
  private final CallRefusals refusals;

  /**
   * Makes no calls yet.
   *
   * @param callers says who calls
   * @param refusals counts what is refused
   */
  Invitations(
      Callers callers,
      Admittance admittance,
      CallPlaces places,
      CallOpening opening,
      CallRefusals refusals) {
    this.callers = callers;
    this.admittance = admittance;
    this.places = places;
    this.opening = opening;
    this.refusals = refusals;
  }

  /** What becomes of a request that belongs to no call. */
  Handling handling(SipRequest request, Flow flow) {
    boolean invites = request.is(Method.INVITE) && request.to().tag().isEmpty();
    return invites ? callers.handling(request, from(flow)) : Handling.Plain.SERVE;
  }

  private static InetAddress from(Flow flow) {
    return flow.remote().getAddress();
  }

  /** Takes or refuses an INVITE, or asks who calls. */
  void invited(ServerTransaction transaction, SipRequest invite) {
    callers
        .of(invite, from(transaction.flow()))
        .peek(caller -> invited(transaction, invite, caller))
        .peekLeft(transaction::respond);
  }

  private void invited(ServerTransaction transaction, SipRequest invite, Caller caller) {
    InetAddress peer = from(transaction.flow());
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

  private void begin(
      SipCall call, Caller caller, ServerTransaction transaction, SipRequest invite) {
    if (callers.areAsked(from(transaction.flow()))) {
      LOG.info("call {}: its caller has proven who they are", call.id());
    }
    transaction.respond(Responses.of(invite, Status.TRYING));
    call.dial(caller);
  }
}
