package no.meetat.conference;

import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;
import no.meetat.call.CallId;
import no.meetat.call.Role;

/**
 * The callers of a conference and what falls due for each; a change costs O(log n), and there is no
 * limit (S11).
 *
 * @param participants by call
 * @param moderators how many of them are moderators
 * @param onHold whether they wait for the meeting to open
 * @param holds when each caller who waits is next reminded (S15); nothing once the meeting is open
 * @param deadlines when the keys of each, or the farewell to each, are over
 */
record Roster(
    HashMap<CallId, Participant> participants,
    int moderators,
    boolean onHold,
    Deadlines holds,
    Deadlines deadlines) {

  static final Roster EMPTY = new Roster(HashMap.empty(), 0, true, Deadlines.NONE, Deadlines.NONE);

  /** Nobody waits any more. */
  Roster open() {
    return new Roster(participants, moderators, false, Deadlines.NONE, deadlines);
  }

  Roster put(Participant participant) {
    CallId call = participant.call().id();
    return new Roster(
        participants.put(call, participant),
        moderators + weight(participant),
        onHold,
        holds.add(holdDeadline(participant), call),
        deadlines.add(deadline(participant), call));
  }

  Roster remove(CallId call) {
    return participants.get(call).map(this::remove).getOrElse(this);
  }

  Roster update(CallId call, UnaryOperator<ImmutableParticipant> change) {
    return participants
        .get(call)
        .map(old -> remove(old).put(change.apply(ImmutableParticipant.copyOf(old))))
        .getOrElse(this);
  }

  Option<Long> next() {
    return Vector.of(holds.next(), deadlines.next()).flatMap(due -> due).min();
  }

  Seq<CallId> overdue(long millis) {
    return holds.overdue(millis).appendAll(deadlines.overdue(millis));
  }

  private Roster remove(Participant participant) {
    CallId call = participant.call().id();
    return new Roster(
        participants.remove(call),
        moderators - weight(participant),
        onHold,
        holds.remove(holdDeadline(participant), call),
        deadlines.remove(deadline(participant), call));
  }

  private Option<Long> holdDeadline(Participant participant) {
    return Option.when(onHold && participant.dismissal().isEmpty(), participant::holdDeadline);
  }

  private static Option<Long> deadline(Participant participant) {
    return participant.dismissal().map(Dismissal::deadline).orElse(participant.digits().deadline());
  }

  private static int weight(Participant participant) {
    return participant.role() == Role.MODERATOR ? 1 : 0;
  }
}
