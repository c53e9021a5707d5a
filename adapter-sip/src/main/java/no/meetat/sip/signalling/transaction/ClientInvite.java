package no.meetat.sip.signalling.transaction;

import java.util.function.Consumer;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transport.Flow;

/**
 * An INVITE of ours in a dialog (RFC 3261, section 17.1.1, as corrected by RFC 6026). A refusal is
 * acknowledged here, a 2xx by who sent the INVITE, or here when it comes too late; both again for
 * each repeat. A provisional response ends the repeats and gives the peer longer for its answer;
 * when that is over, the INVITE is cancelled.
 */
public final class ClientInvite implements ClientTransaction {

  /**
   * How long an answer is waited for after the first provisional response, in ms: timer C, which is
   * more than three minutes (RFC 3261, section 16.6).
   */
  static final long TIMER_C = 181_000;

  private enum State {
    CALLING,
    PROCEEDING,
    CANCELLED,
    ANSWERED,
    GIVEN_UP
  }

  private final OwnInvite sent;
  private final Flow flow;
  private final TransactionTimers timers;
  private final Consumer<ReceivedResponse> done;
  private final Runnable cancel;
  private final Runnable ended;
  private State state = State.CALLING;
  private Retransmission waiting;
  private Runnable ack = () -> {};

  /**
   * An INVITE about to be sent by the caller of this constructor.
   *
   * @param done takes the final response
   * @param cancel sends the CANCEL
   * @param ended run when no response is awaited any more
   */
  ClientInvite(
      OwnInvite sent,
      Flow flow,
      TransactionTimers timers,
      Consumer<ReceivedResponse> done,
      Runnable cancel,
      Runnable ended) {
    this.sent = sent;
    this.flow = flow;
    this.timers = timers;
    this.done = done;
    this.cancel = cancel;
    this.ended = ended;
    this.waiting = Retransmission.ofInvite(timers, sent.invite(), flow, this::giveUp);
  }

  @Override
  public void received(ReceivedResponse response) {
    if (!Status.isFinal(response.status())) {
      proceed();
    } else if (isAwaited(Status.isSuccess(response.status()))) {
      done.accept(response);
    }
  }

  private synchronized void proceed() {
    if (state == State.CALLING) {
      await(State.PROCEEDING, TIMER_C, this::cancel);
    }
  }

  private synchronized void cancel() {
    if (state == State.PROCEEDING) {
      await(State.CANCELLED, timers.durations().patience(), this::giveUp);
      cancel.run();
    }
  }

  private void await(State next, long millis, Runnable timeout) {
    state = next;
    waiting.stop();
    waiting = Retransmission.waiting(timers, millis, timeout);
  }

  private void giveUp() {
    if (ends(State.GIVEN_UP)) {
      done.accept(ReceivedResponse.TIMEOUT);
    }
  }

  /** Whether this final response is the first, and in time; it is acknowledged in any case. */
  private synchronized boolean isAwaited(boolean accepted) {
    boolean first = ends(State.ANSWERED);
    if (!accepted) {
      ack = () -> flow.send(sent.refusalAck());
    } else if (state == State.GIVEN_UP) {
      ack = () -> flow.send(sent.lateAck());
    }
    ack.run();
    return first;
  }

  /** Responses may come, again or too late, for 64 T1 more. */
  private synchronized boolean ends(State end) {
    boolean open = state != State.ANSWERED && state != State.GIVEN_UP;
    if (open) {
      state = end;
      waiting.stop();
      var _ = timers.after(timers.durations().patience(), ended);
    }
    return open;
  }

  /** Sends the ACK of a 2xx that came in time, now and for each repeat. */
  public synchronized void acknowledge(byte[] encoded, Flow hop) {
    ack = () -> hop.send(encoded);
    ack.run();
  }
}
