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
 * @param events of all of them, in order
 * @param refusals the commands that changed nothing, and why
 */
record Deliberation(
    Conference conference,
    Vector<ConferenceEvent> events,
    Vector<Tuple2<ConferenceCommand, Rejection>> refusals) {

  static Deliberation of(Conference conference) {
    return new Deliberation(conference, Vector.empty(), Vector.empty());
  }

  Deliberation decide(ConferenceCommand command) {
    return ConferenceDecider.decide(conference, command)
        .fold(rejection -> refused(command, rejection), this::happened);
  }

  private Deliberation happened(Seq<ConferenceEvent> more) {
    return new Deliberation(
        more.foldLeft(conference, Conference::evolve), events.appendAll(more), refusals);
  }

  private Deliberation refused(ConferenceCommand command, Rejection rejection) {
    return new Deliberation(conference, events, refusals.append(Tuple.of(command, rejection)));
  }
}
