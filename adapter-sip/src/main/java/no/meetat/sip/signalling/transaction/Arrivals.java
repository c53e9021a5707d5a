package no.meetat.sip.signalling.transaction;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import io.vavr.control.Option;
import javax.sip.message.Request;
import javax.sip.message.Response;
import no.meetat.sip.limit.Quiet;
import no.meetat.sip.signalling.message.MessageReader;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each message to its transaction, and what is new to the transaction user. */
public final class Arrivals implements Inbox {

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  private final Transactions transactions;
  private final TransactionUser user;
  private final Quiet quiet = Quiet.warnings(LOG);

  /** Tells this user of what is new. */
  public Arrivals(Transactions transactions, TransactionUser user) {
    this.transactions = transactions;
    this.user = user;
  }

  @Override
  public boolean received(byte[] message, Flow flow) {
    return MessageReader.read(message, flow.protocol().isReliable())
        .peek(sound -> received(sound, flow))
        .peekLeft(malformed -> malformed.answer().forEach(flow::send))
        .isRight();
  }

  private void received(SIPMessage message, Flow flow) {
    switch (message) {
      case SIPRequest request -> received(request, flow);
      case SIPResponse response -> transactions.received(response);
      default -> LOG.debug("neither request nor response");
    }
  }

  private void received(SIPRequest request, Flow flow) {
    ReplyRoute.stamp(request, flow);
    TransactionKey key = TransactionKey.of(request);
    Option<ServerTransaction> known = transactions.find(key);
    if (request.getMethod().equals(Request.ACK)) {
      acknowledged(known, request, flow);
    } else if (known.isDefined()) {
      known.get().repeated();
    } else {
      begin(key, request, flow);
    }
  }

  private void acknowledged(Option<ServerTransaction> invite, SIPRequest ack, Flow flow) {
    if (!invite.exists(ServerTransaction::acknowledged)) {
      user.acknowledged(ack, flow);
    }
  }

  private void begin(TransactionKey key, SIPRequest request, Flow flow) {
    transactions
        .begin(key, request, flow)
        .peek(transaction -> serve(transaction, request))
        .onEmpty(() -> repeatOrRefuse(key, request, flow));
  }

  private void repeatOrRefuse(TransactionKey key, SIPRequest request, Flow flow) {
    transactions
        .find(key)
        .peek(ServerTransaction::repeated)
        .onEmpty(() ->
            ReplyRoute.of(request, flow).send(Responses.encode(Responses.unavailable(request))));
  }

  private void serve(ServerTransaction transaction, SIPRequest request) {
    try {
      if (request.getMethod().equals(Request.CANCEL)) {
        cancel(transaction, request);
      } else {
        user.requested(transaction, request);
      }
    } catch (RuntimeException fault) {
      LOG.debug("a {} could not be served", request.getMethod(), fault);
      quiet.tell(
          transaction.flow().remote().getAddress(), "a request could not be served: " + fault);
      transaction.respond(Responses.of(request, Response.SERVER_INTERNAL_ERROR));
    }
  }

  private void cancel(ServerTransaction transaction, SIPRequest cancel) {
    if (transactions.find(transaction.key().cancelled()).isEmpty()) {
      transaction.respond(Responses.of(cancel, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
      return;
    }
    transaction.respond(Responses.of(cancel, Response.OK));
    user.cancelled(cancel);
  }
}
