package no.meetat.sip.signalling.transaction;

import java.util.function.IntConsumer;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transport.Flow;

/** A request of ours other than INVITE, and its final response (RFC 3261, section 17.1.2). */
final class ClientTransaction {

  private final IntConsumer done;
  private final Retransmission retransmission;

  /** A request about to be sent by the caller of this constructor. */
  ClientTransaction(byte[] request, Flow flow, TransactionTimers timers, IntConsumer done) {
    this.done = done;
    Runnable timeout = () -> done.accept(Status.REQUEST_TIMEOUT);
    this.retransmission =
        flow.protocol().isReliable()
            ? Retransmission.waiting(timers, timeout)
            : Retransmission.repeating(timers, () -> flow.send(request), timeout);
  }

  void received(ReceivedResponse response) {
    if (Status.isFinal(response.status()) && retransmission.stop()) {
      done.accept(response.status());
    }
  }
}
