package no.meetat.sip.signalling.transaction;

import java.util.function.Consumer;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transport.Flow;

/**
 * An INVITE of ours in a dialog (RFC 3261, section 17.1.1, as corrected by RFC 6026). A refusal is
 * acknowledged here, a 2xx by who sent the INVITE; both again for each repeat. Provisional
 * responses end the repeats, but put off no end: a peer in a call has 64 T1 for an answer.
 */
public final class ClientInvite implements ClientTransaction {

  private final TransactionTimers timers;
  private final Consumer<ReceivedResponse> done;
  private final Runnable ended;
  private final Retransmission retransmission;
  private Runnable ack;
  private boolean isAccepted;

  /**
   * An INVITE about to be sent by the caller of this constructor.
   *
   * @param refusalAck encoded; the ACK of any final response but 2xx
   * @param done takes the final response
   * @param ended run when no response is awaited any more
   */
  ClientInvite(
      byte[] invite,
      byte[] refusalAck,
      Flow flow,
      TransactionTimers timers,
      Consumer<ReceivedResponse> done,
      Runnable ended) {
    this.timers = timers;
    this.done = done;
    this.ended = ended;
    this.ack = () -> flow.send(refusalAck);
    this.retransmission = Retransmission.of(timers, invite, flow, this::giveUp);
  }

  private void giveUp() {
    ended.run();
    done.accept(ReceivedResponse.TIMEOUT);
  }

  @Override
  public void received(ReceivedResponse response) {
    if (!Status.isFinal(response.status())) {
      retransmission.quieten();
    } else if (retransmission.stop()) {
      answered(Status.isSuccess(response.status()));
      done.accept(response);
    } else {
      acknowledgeAgain();
    }
  }

  private synchronized void answered(boolean accepted) {
    isAccepted = accepted;
    if (accepted) {
      ack = () -> {};
    } else {
      ack.run();
    }
    var _ = timers.after(timers.durations().patience(), ended);
  }

  private synchronized void acknowledgeAgain() {
    ack.run();
  }

  /** Sends the ACK of a 2xx, now and for each repeat; nothing after any other response. */
  public synchronized void acknowledge(byte[] encoded, Flow flow) {
    if (isAccepted) {
      ack = () -> flow.send(encoded);
      ack.run();
    }
  }
}
