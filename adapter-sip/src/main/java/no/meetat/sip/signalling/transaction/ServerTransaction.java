package no.meetat.sip.signalling.transaction;

import java.net.InetAddress;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transport.Flow;
import org.jspecify.annotations.Nullable;

/** One request and its responses (RFC 3261, section 17.2; RFC 6026, section 8.7). */
public final class ServerTransaction {

  /** Objects of a transaction and its timers. */
  private static final long BASE_OCTETS = 1_024;

  private static final byte[] NOTHING = {};

  private enum State {
    PROCEEDING,
    ACCEPTED,
    COMPLETED,
    CONFIRMED
  }

  private final TransactionKey key;
  private final Flow flow;
  private final Flow reply;
  private final Timers timers;
  private final ScheduledExecutorService clock;
  private final TransactionRoom room;
  private final Runnable ended;
  private State state = State.PROCEEDING;
  private byte[] last = NOTHING;
  private @Nullable Retransmission retransmission;

  ServerTransaction(
      TransactionKey key,
      Flow flow,
      Flow reply,
      Timers timers,
      ScheduledExecutorService clock,
      TransactionRoom room,
      Runnable ended) {
    this.key = key;
    this.flow = flow;
    this.reply = reply;
    this.timers = timers;
    this.clock = clock;
    this.room = room;
    this.ended = ended;
  }

  /** Memory that a transaction with this key holds at first, in octets. */
  static long size(TransactionKey key) {
    return BASE_OCTETS + key.branch().length() + key.sentBy().length() + key.callId().length();
  }

  /** Gives its room back; to be called once. */
  synchronized void leave() {
    room.leave(peer(), size(key) + last.length);
  }

  private InetAddress peer() {
    return flow.remote().getAddress();
  }

  /** The key that its requests have in common. */
  public TransactionKey key() {
    return key;
  }

  /** Where the request came from. */
  public Flow flow() {
    return flow;
  }

  /** Sends a response, but none after a final one. */
  public synchronized void respond(SipResponse response) {
    if (state != State.PROCEEDING) {
      return;
    }
    byte[] encoded = response.encoded();
    keep(encoded);
    reply.send(encoded);
    if (response.isFinal()) {
      finish(Status.isSuccess(response.status()));
    }
  }

  /** A response that there is no room for is not repeated. */
  private void keep(byte[] response) {
    room.giveBack(peer(), last.length);
    last = room.takeMore(peer(), response.length) ? response : NOTHING;
  }

  /**
   * Repeats a 2xx to an INVITE on any transport (RFC 3261, 13.3.1.4), for the transaction user to
   * stop when the ACK has come.
   *
   * @param missing done when that has not happened in time
   */
  public Retransmission repeatAnswer(Runnable missing) {
    return Retransmission.repeating(timers, clock, this::sendAnswerAgain, missing);
  }

  private synchronized void sendAnswerAgain() {
    if (state == State.ACCEPTED && last.length > 0) {
      reply.send(last);
    }
  }

  private void finish(boolean success) {
    if (!key.method().equals(Method.INVITE)) {
      state = State.COMPLETED;
      endAfter(reliable() ? 0 : timers.patience());
    } else if (success) {
      state = State.ACCEPTED;
      endAfter(timers.patience());
    } else {
      state = State.COMPLETED;
      retransmission =
          reliable()
              ? Retransmission.waiting(timers, clock, ended)
              : Retransmission.repeating(timers, clock, this::repeated, ended);
    }
  }

  private boolean reliable() {
    return reply.protocol().isReliable();
  }

  /** The request has come again. */
  synchronized void repeated() {
    boolean repeats = state == State.PROCEEDING || state == State.COMPLETED;
    if (repeats && last.length > 0) {
      reply.send(last);
    }
  }

  /** Takes the ACK of a refused INVITE; false when the ACK belongs to the dialog instead. */
  synchronized boolean acknowledged() {
    if (state == State.COMPLETED && retransmission != null && retransmission.stop()) {
      state = State.CONFIRMED;
      endAfter(reliable() ? 0 : timers.t4());
    }
    return state == State.CONFIRMED;
  }

  private void endAfter(long millis) {
    var _ = clock.schedule(ended, millis, TimeUnit.MILLISECONDS);
  }
}
