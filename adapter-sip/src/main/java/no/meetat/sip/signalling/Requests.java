package no.meetat.sip.signalling;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import no.meetat.sip.signalling.event.ConferencePackage;
import no.meetat.sip.signalling.event.Subscribing;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transaction.Handling;
import no.meetat.sip.signalling.transaction.ServerTransaction;
import no.meetat.sip.signalling.transaction.TransactionKey;
import no.meetat.sip.signalling.transaction.TransactionUser;
import no.meetat.sip.signalling.transport.Flow;

/** Gives each request to the call it belongs to, or has a new call made of it. */
final class Requests implements TransactionUser {

  private final SipCalls calls;
  private final Invitations invitations;
  private final Subscribing subscribing;
  private final Predicate<Flow> watching;
  private final Predicate<Flow> proven;
  private final RequestChecks checks;
  private final BooleanSupplier accepting;
  private final LongAdder overRate = new LongAdder();

  /**
   * Of these calls.
   *
   * @param watching whether who sends over a flow may subscribe to conferences
   * @param proven whether who sends over a flow is who it must be
   * @param ours where this server reaches itself
   * @param accepting whether calls are taken now
   */
  Requests(
      SipCalls calls,
      Invitations invitations,
      Subscribing subscribing,
      Predicate<Flow> watching,
      Predicate<Flow> proven,
      Predicate<InetSocketAddress> ours,
      BooleanSupplier accepting) {
    this.checks = new RequestChecks(watching, ours);
    this.calls = calls;
    this.invitations = invitations;
    this.subscribing = subscribing;
    this.watching = watching;
    this.proven = proven;
    this.accepting = accepting;
  }

  @Override
  public Handling handling(SipRequest request, Flow flow) {
    return calls
        .inDialog(request, flow)
        .map(call -> call.handling(request))
        .peek(this::count)
        .orElse(() -> subscribing.handling(request, flow))
        .getOrElse(() -> invitations.handling(request, flow));
  }

  private void count(Handling inDialog) {
    if (inDialog != Handling.Plain.SERVE) {
      overRate.increment();
    }
  }

  /** Requests that were not served, because there were too many in their dialog. */
  long overRate() {
    return overRate.sum();
  }

  @Override
  public void requested(ServerTransaction transaction, SipRequest request) {
    unproven(request, transaction.flow())
        .orElse(() -> refusal(request, transaction.flow()))
        .peek(response -> refuse(transaction, request, response))
        .onEmpty(() -> serve(transaction, request));
  }

  /** Whatever else a BYE asks for, its sender considers the call over (RFC 3261, 15.1.1). */
  private Option<SipResponse> refusal(SipRequest request, Flow flow) {
    boolean endsCall = request.is(Method.BYE) && calls.inDialog(request, flow).isDefined();
    return endsCall ? Option.none() : checks.refusal(request, flow);
  }

  private Option<SipResponse> unproven(SipRequest request, Flow flow) {
    return Option.when(!proven.test(flow), () -> Responses.of(request, Status.FORBIDDEN));
  }

  private void refuse(ServerTransaction transaction, SipRequest request, SipResponse response) {
    if (request.is(Method.INVITE) && request.to().tag().isEmpty()) {
      invitations.refuse(transaction, new RefusedInvite(CallRefusal.UNUSABLE_REQUEST, response));
    } else {
      transaction.respond(response);
    }
  }

  private void serve(ServerTransaction transaction, SipRequest request) {
    if (request.to().tag().isEmpty()) {
      serveOutsideDialog(transaction, request);
    } else {
      calls
          .inDialog(request, transaction.flow())
          .peek(call -> call.requested(transaction, request))
          .onEmpty(() -> serveInNoCall(transaction, request));
    }
  }

  private void serveInNoCall(ServerTransaction transaction, SipRequest request) {
    if (request.is(Method.SUBSCRIBE)) {
      subscribing.inDialog(transaction, request);
    } else {
      refuse(transaction, request);
    }
  }

  private void serveOutsideDialog(ServerTransaction transaction, SipRequest request) {
    switch (request.method()) {
      case Method.INVITE -> invitations.invited(transaction, request);
      case Method.SUBSCRIBE -> subscribing.outside(transaction, request);
      case Method.OPTIONS -> transaction.respond(options(request, transaction.flow()));
      default -> refuse(transaction, request);
    }
  }

  /** As an INVITE would be answered now (RFC 3261, section 11.2). */
  private SipResponse options(SipRequest request, Flow flow) {
    return accepting.getAsBoolean() ? capabilities(request, flow) : Responses.unavailable(request);
  }

  private SipResponse capabilities(SipRequest request, Flow flow) {
    SipResponse ok = Responses.of(request, Status.OK);
    return watching.test(flow) ? ConferencePackage.capable(ok) : Responses.capable(ok);
  }

  private static void refuse(ServerTransaction transaction, SipRequest request) {
    transaction.respond(Responses.of(request, Status.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
  }

  @Override
  public void cancelled(TransactionKey invite, SipRequest cancel) {
    calls.begunBy(invite).forEach(call -> call.cancel(ReleaseReasons.of(cancel)));
  }

  @Override
  public void acknowledged(SipRequest ack, Flow flow) {
    InetAddress from = flow.remote().getAddress();
    calls.inDialog(ack, flow).forEach(call -> call.acknowledged(ack, from));
  }
}
