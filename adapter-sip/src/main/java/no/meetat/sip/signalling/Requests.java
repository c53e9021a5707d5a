package no.meetat.sip.signalling;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.net.InetAddress;
import java.util.function.BooleanSupplier;
import javax.sip.message.Request;
import javax.sip.message.Response;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.transaction.ServerTransaction;
import no.meetat.sip.signalling.transaction.TransactionUser;
import no.meetat.sip.signalling.transport.Flow;

/** Gives each request to the call it belongs to, or to whoever makes new calls. */
final class Requests implements TransactionUser {

  private final SipCalls calls;
  private final Invitations invitations;
  private final BooleanSupplier accepting;

  Requests(SipCalls calls, Invitations invitations, BooleanSupplier accepting) {
    this.calls = calls;
    this.invitations = invitations;
    this.accepting = accepting;
  }

  @Override
  public void requested(ServerTransaction transaction, SIPRequest request) {
    RequestChecks.refusal(request)
        .peek(transaction::respond)
        .onEmpty(() -> serve(transaction, request));
  }

  private void serve(ServerTransaction transaction, SIPRequest request) {
    if (request.getToTag() == null) {
      serveOutsideDialog(transaction, request);
    } else {
      calls
          .inDialog(request)
          .peek(call -> call.requested(transaction, request))
          .onEmpty(() -> refuse(transaction, request));
    }
  }

  private void serveOutsideDialog(ServerTransaction transaction, SIPRequest request) {
    switch (request.getMethod()) {
      case Request.INVITE -> invitations.invited(transaction, request);
      case Request.OPTIONS -> transaction.respond(options(request));
      default -> refuse(transaction, request);
    }
  }

  /** As an INVITE would be answered now (RFC 3261, section 11.2). */
  private SIPResponse options(SIPRequest request) {
    return accepting.getAsBoolean()
        ? Responses.capabilities(request)
        : Responses.unavailable(request);
  }

  private static void refuse(ServerTransaction transaction, SIPRequest request) {
    transaction.respond(Responses.of(request, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
  }

  @Override
  public void cancelled(SIPRequest cancel) {
    calls.invitedBy(cancel).forEach(SipCall::cancel);
  }

  @Override
  public void acknowledged(SIPRequest ack, Flow flow) {
    InetAddress from = flow.remote().getAddress();
    calls.inDialog(ack).forEach(call -> call.acknowledged(ack, from));
  }
}
