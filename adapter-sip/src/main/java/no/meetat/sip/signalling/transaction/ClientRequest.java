package no.meetat.sip.signalling.transaction;

import java.util.function.Consumer;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transport.Flow;

/** A request of ours other than INVITE, and its final response (RFC 3261, section 17.1.2). */
final class ClientRequest implements ClientTransaction {

  private final Consumer<ReceivedResponse> done;
  private final Retransmission retransmission;

  /** A request about to be sent by the caller of this constructor. */
  ClientRequest(
      byte[] request, Flow flow, TransactionTimers timers, Consumer<ReceivedResponse> done) {
    this.done = done;
    this.retransmission =
        Retransmission.ofRequest(
            timers, request, flow, () -> done.accept(ReceivedResponse.TIMEOUT));
  }

  @Override
  public void received(ReceivedResponse response) {
    if (Status.isFinal(response.status()) && retransmission.stop()) {
      done.accept(response);
    }
  }
}
