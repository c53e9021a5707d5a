package no.meetat.sip.trace;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import no.meetat.call.CallId;

/**
 * The messages with one Call-ID: the first ones for good, and as many of the last ones as there is
 * room for. One thread at a time.
 */
final class Story {

  /** Calls that are told apart; others with the same Call-ID are not found by their names. */
  private static final int MOST_CALLS = 16;

  /** Memory of what is around the messages, in octets. */
  private static final int BASE_OCTETS = 512;

  private static final Comparator<TracedMessage> IN_TIME =
      Comparator.comparing(TracedMessage::at).thenComparingLong(TracedMessage::number);

  private final String callId;
  private final Limits limits;
  private final List<TracedMessage> first = new ArrayList<>();
  private final Deque<TracedMessage> last = new ArrayDeque<>();
  private final List<CallId> calls = new ArrayList<>();
  private int octetsOfFirst;
  private int octetsOfLast;
  private int inProgress;
  private long leftOut;

  /**
   * How much is kept.
   *
   * @param first messages, in octets
   * @param last messages, in octets
   */
  record Limits(int first, int last) {}

  Story(String callId, Limits limits) {
    this.callId = callId;
    this.limits = limits;
  }

  String callId() {
    return callId;
  }

  void add(TracedMessage message) {
    boolean opens = last.isEmpty() && octetsOfFirst + message.cost() <= limits.first();
    if (opens || first.isEmpty()) {
      first.add(message);
      octetsOfFirst += message.cost();
    } else {
      last.add(message);
      octetsOfLast += message.cost();
      leaveOut();
    }
  }

  private void leaveOut() {
    while (octetsOfLast > limits.last() && last.size() > 1) {
      octetsOfLast -= last.remove().cost();
      leftOut++;
    }
  }

  /** A call of this story has begun; whether it can be told apart, else it does not count. */
  boolean begun(CallId call) {
    boolean told = calls.size() < MOST_CALLS;
    if (told) {
      calls.add(call);
      inProgress++;
    }
    return told;
  }

  /** One of its calls has ended; whether that was the last. */
  boolean ended() {
    inProgress = Math.max(0, inProgress - 1);
    return isOver();
  }

  /** Whether none of its calls is in progress. */
  boolean isOver() {
    return inProgress == 0;
  }

  List<CallId> calls() {
    return calls;
  }

  /** Memory that it takes, in octets. */
  int octets() {
    return BASE_OCTETS + octetsOfFirst + octetsOfLast;
  }

  /** The number of its first message; the highest there is while it has none. */
  long number() {
    return first.isEmpty() ? Long.MAX_VALUE : first.getFirst().number();
  }

  Vector<TracedMessage> opening() {
    return Vector.ofAll(first);
  }

  /** All of it; of several calls, it has the name of the latest. */
  TracedCall told() {
    return new TracedCall(
        number(),
        calls.isEmpty() ? Option.none() : Option.some(calls.getLast()),
        isOver(),
        leftOut,
        opening().appendAll(last).sorted(IN_TIME));
  }
}
