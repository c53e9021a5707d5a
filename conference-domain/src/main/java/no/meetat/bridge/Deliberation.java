package no.meetat.bridge;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceCommand;
import no.meetat.conference.ConferenceDecider;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.Rejection;

/**
 * What a batch of commands leads to.
 *
 * @param conference after them
 * @param steps what the commands that changed something led to, in order
 * @param refusals the commands that changed nothing, and why
 */
record Deliberation(
    Conference conference,
    Vector<Step> steps,
    Vector<Tuple2<ConferenceCommand, Rejection>> refusals) {

  /**
   * What one command led to.
   *
   * @param events in order
   * @param after the conference after them
   */
  record Step(Seq<ConferenceEvent> events, Conference after) {}

  static Deliberation of(Conference conference) {
    return new Deliberation(conference, Vector.empty(), Vector.empty());
  }

  Deliberation decide(ConferenceCommand command) {
    return ConferenceDecider.decide(conference, command)
        .fold(rejection -> refused(command, rejection), this::happened);
  }

  Seq<ConferenceEvent> events() {
    return steps.flatMap(Step::events);
  }

  private Deliberation happened(Seq<ConferenceEvent> events) {
    Conference after = events.foldLeft(conference, Conference::evolve);
    return new Deliberation(after, steps.append(new Step(events, after)), refusals);
  }

  private Deliberation refused(ConferenceCommand command, Rejection rejection) {
    return new Deliberation(conference, steps, refusals.append(Tuple.of(command, rejection)));
  }
}
