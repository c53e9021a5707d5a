package no.meetat.sip.trace;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.meetat.call.CallId;

/**
 * The messages with one Call-ID: the first ones for good, and as many of the last ones as there is
 * room for. One thread at a time.
 */
final class Story {

  /** Calls with one Call-ID that are found by their names: the first one and the latest. */
  private static final int MOST_CALLS = 16;

  /** Memory of what is around the messages, in octets. */
  private static final int BASE_OCTETS = 512;

  private final String callId;
  private final Limits limits;
  private final List<KeptMessage> first = new ArrayList<>();
  private final Deque<KeptMessage> last = new ArrayDeque<>();
  private final List<CallId> calls = new ArrayList<>();
  private final Set<CallId> inProgress = new HashSet<>();
  private int octetsOfFirst;
  private int octetsOfLast;
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

  void add(KeptMessage message) {
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

  /** A call of this story has begun; which one is no longer found by its name for that. */
  Option<CallId> begun(CallId call) {
    Option<CallId> given = Option.when(calls.size() == MOST_CALLS, () -> calls.remove(1));
    given.forEach(inProgress::remove);
    calls.add(call);
    inProgress.add(call);
    return given;
  }

  /** One of its calls has ended; whether that was the last. */
  boolean ended(CallId call) {
    inProgress.remove(call);
    return isOver();
  }

  /** Whether none of its calls is in progress. */
  boolean isOver() {
    return inProgress.isEmpty();
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

  /** Whether one of its first messages is such a one. */
  boolean opensWith(Predicate<KeptMessage> such) {
    return first.stream().anyMatch(such);
  }

  /** What it is, without its messages. */
  FoundCall found() {
    long ofLast = last.stream().mapToLong(KeptMessage::number).max().orElse(0);
    long ofFirst = first.stream().mapToLong(KeptMessage::number).max().orElse(0);
    return new FoundCall(number(), latest(), isOver(), isChallenged(), Math.max(ofFirst, ofLast));
  }

  /** Whether all that came of it is that who calls is asked who that is. */
  private boolean isChallenged() {
    return calls.isEmpty()
        && Stream.concat(first.stream(), last.stream())
            .filter(KeptMessage::isAnswer)
            .reduce((one, next) -> next)
            .filter(KeptMessage::isChallenge)
            .isPresent();
  }

  private Option<CallId> latest() {
    return calls.isEmpty() ? Option.none() : Option.some(calls.getLast());
  }

  /** All of it; of several calls, it has the name of the latest. */
  KeptCall told() {
    return new KeptCall(
        number(),
        latest(),
        isOver(),
        leftOut,
        Vector.ofAll(first).appendAll(last).sorted(KeptMessage.IN_TIME));
  }
}
