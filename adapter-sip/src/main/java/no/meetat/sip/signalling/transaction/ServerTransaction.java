package no.meetat.sip.signalling.transaction;

import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transport.Flow;
import org.jspecify.annotations.Nullable;

/** One request and its responses (RFC 3261, section 17.2; RFC 6026, section 8.7). */
public final class ServerTransaction {

  private static final byte[] NOTHING = {};

  private enum State {
    PROCEEDING,
    ACCEPTED,
    COMPLETED,
    CONFIRMED
  }

  private final Incoming incoming;
  private final TransactionTimers timers;
  private final TransactionRoom.Place place;
  private final Runnable ended;
  private State state = State.PROCEEDING;
  private byte[] last = NOTHING;
  private @Nullable Retransmission retransmission;

  ServerTransaction(
      Incoming incoming, TransactionTimers timers, TransactionRoom.Place place, Runnable ended) {
    this.incoming = incoming;
    this.timers = timers;
    this.place = place;
    this.ended = ended;
  }

  /** Gives its room back; to be called once. */
  synchronized void leave() {
    place.leave();
  }

  /** The key that its requests have in common. */
  public TransactionKey key() {
    return incoming.key();
  }

  /** Where the request came from. */
  public Flow flow() {
    return incoming.flow();
  }

  /** Sends a response, but none after a final one. */
  public synchronized void respond(SipResponse response) {
    if (state != State.PROCEEDING) {
      return;
    }
    byte[] encoded = response.encoded();
    keep(encoded);
    incoming.reply().send(encoded);
    if (response.isFinal()) {
      finish(Status.isSuccess(response.status()));
    }
  }

  /** A response that there is no room for is not repeated. */
  private void keep(byte[] response) {
    last = place.keep(response.length) ? response : NOTHING;
  }

  /**
   * Repeats a 2xx to an INVITE on any transport (RFC 3261, 13.3.1.4), for the transaction user to
   * stop when the ACK has come.
   *
   * @param missing done when that has not happened in time
   */
  public Retransmission repeatAnswer(Runnable missing) {
    return Retransmission.repeating(timers, this::sendAnswerAgain, missing);
  }

  private synchronized void sendAnswerAgain() {
    if (state == State.ACCEPTED && last.length > 0) {
      incoming.reply().send(last);
    }
  }

  private void finish(boolean success) {
    if (!key().method().equals(Method.INVITE)) {
      state = State.COMPLETED;
      endAfter(reliable() ? 0 : timers.durations().patience());
    } else if (success) {
      state = State.ACCEPTED;
      endAfter(timers.durations().patience());
    } else {
      state = State.COMPLETED;
      retransmission =
          reliable()
              ? Retransmission.waiting(timers, timers.durations().patience(), ended)
              : Retransmission.repeating(timers, this::repeated, ended);
    }
  }

  private boolean reliable() {
    return incoming.reply().protocol().isReliable();
  }

  /** The request has come again. */
  synchronized void repeated() {
    boolean repeats = state == State.PROCEEDING || state == State.COMPLETED;
    if (repeats && last.length > 0) {
      incoming.reply().send(last);
    }
  }

  /** Takes the ACK of a refused INVITE; false when the ACK belongs to the dialog instead. */
  synchronized boolean acknowledged() {
    if (state == State.COMPLETED && retransmission != null && retransmission.stop()) {
      state = State.CONFIRMED;
      endAfter(reliable() ? 0 : timers.durations().t4());
    }
    return state == State.CONFIRMED;
  }

  private void endAfter(long millis) {
    var _ = timers.after(millis, ended);
  }
}
