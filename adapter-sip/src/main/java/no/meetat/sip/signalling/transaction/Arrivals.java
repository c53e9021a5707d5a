package no.meetat.sip.signalling.transaction;

import io.vavr.control.Option;
import java.util.concurrent.atomic.LongAdder;
import no.meetat.sip.limit.Quiet;
import no.meetat.sip.signalling.message.Malformed;
import no.meetat.sip.signalling.message.MessageReader;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipMessage;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each message to its transaction, and new ones to the transaction user. */
public final class Arrivals implements Inbox {

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  private final Transactions transactions;
  private final TransactionUser user;
  private final Quiet quiet = Quiet.warnings(LOG);
  private final LongAdder malformed = new LongAdder();

  /** Gives new requests to this user. */
  public Arrivals(Transactions transactions, TransactionUser user) {
    this.transactions = transactions;
    this.user = user;
  }

  @Override
  public boolean received(byte[] message, Flow flow) {
    return MessageReader.read(message, flow.protocol().isReliable())
        .peek(sound -> received(sound, flow))
        .peekLeft(unread -> refuse(unread, flow))
        .isRight();
  }

  private void refuse(Malformed unread, Flow flow) {
    if (unread.hasLine()) {
      malformed.increment();
    }
    unread.answer().forEach(flow::send);
  }

  /** Messages that could not be read, answered or not. */
  public long malformed() {
    return malformed.sum();
  }

  private void received(SipMessage message, Flow flow) {
    switch (message) {
      case SipRequest request -> received(request.from(flow.remote()), flow);
      case ReceivedResponse response -> transactions.received(response);
    }
  }

  private void received(SipRequest request, Flow flow) {
    TransactionKey key = TransactionKey.of(request, flow);
    Option<ServerTransaction> known = transactions.find(key);
    if (request.is(Method.ACK)) {
      acknowledged(known, request, flow);
    } else if (known.isDefined()) {
      known.get().repeated();
    } else {
      admit(key, request, flow);
    }
  }

  private void admit(TransactionKey key, SipRequest request, Flow flow) {
    switch (handling(key, request, flow)) {
      case Handling.Plain.SERVE -> begin(key, request, flow);
      case Handling.Plain.REFUSE -> send(Responses.busy(request), request, flow);
      case Handling.Plain.DROP -> {}
      case Handling.Answer(var response) -> send(response, request, flow);
    }
  }

  /** A CANCEL of a request that is known comes once, and passes. */
  private Handling handling(TransactionKey key, SipRequest request, Flow flow) {
    boolean cancels = request.is(Method.CANCEL) && transactions.find(key.cancelled()).isDefined();
    return cancels ? Handling.Plain.SERVE : user.handling(request, flow);
  }

  private void acknowledged(Option<ServerTransaction> invite, SipRequest ack, Flow flow) {
    if (!invite.exists(ServerTransaction::acknowledged)) {
      user.acknowledged(ack, flow);
    }
  }

  private void begin(TransactionKey key, SipRequest request, Flow flow) {
    transactions
        .begin(key, request, flow)
        .peek(transaction -> serve(transaction, request))
        .onEmpty(() -> repeatOrRefuse(key, request, flow));
  }

  private void repeatOrRefuse(TransactionKey key, SipRequest request, Flow flow) {
    transactions.find(key).peek(ServerTransaction::repeated).onEmpty(() -> refuse(request, flow));
  }

  /** In a dialog no other server can take the request, as 503 would have it (21.5.4). */
  private static void refuse(SipRequest request, Flow flow) {
    boolean outside = request.to().tag().isEmpty();
    send(outside ? Responses.unavailable(request) : Responses.busy(request), request, flow);
  }

  private static void send(SipResponse response, SipRequest request, Flow flow) {
    ReplyRoute.of(request, flow).send(response.encoded());
  }

  private void serve(ServerTransaction transaction, SipRequest request) {
    try {
      if (request.is(Method.CANCEL)) {
        cancel(transaction, request);
      } else {
        user.requested(transaction, request);
      }
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.debug("a {} could not be served", request.method(), fault);
      quiet.tell(
          transaction.flow().remote().getAddress(),
          "a request could not be served: " + fault.getClass().getName());
      transaction.respond(Responses.of(request, Status.SERVER_INTERNAL_ERROR));
    }
  }

  private void cancel(ServerTransaction transaction, SipRequest cancel) {
    Option<ServerTransaction> cancelled = transactions.find(transaction.key().cancelled());
    int status = cancelled.isDefined() ? Status.OK : Status.CALL_OR_TRANSACTION_DOES_NOT_EXIST;
    transaction.respond(Responses.of(cancel, status));
    cancelled.map(ServerTransaction::key).forEach(invite -> user.cancelled(invite, cancel));
  }
}
