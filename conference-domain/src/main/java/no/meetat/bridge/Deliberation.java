package no.meetat.bridge;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import no.meetat.conference.Conference;
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
record Deliberation(Conference conference, Vector<Step> steps, Vector<Refusal> refusals) {

  /**
   * What one command led to.
   *
   * @param request the command
   * @param events in order
   * @param after the conference after them
   */
  record Step(Request request, Seq<ConferenceEvent> events, Conference after) {}

  /** A command that changed nothing, and why. */
  record Refusal(Request request, Rejection rejection) {}

  static Deliberation of(Conference conference) {
    return new Deliberation(conference, Vector.empty(), Vector.empty());
  }

  Deliberation decide(Request request) {
    return ConferenceDecider.decide(conference, request.command())
        .fold(rejection -> refused(request, rejection), events -> happened(request, events));
  }

  Seq<ConferenceEvent> events() {
    return steps.flatMap(Step::events);
  }

  private Deliberation happened(Request request, Seq<ConferenceEvent> events) {
    Conference after = events.foldLeft(conference, Conference::evolve);
    return new Deliberation(after, steps.append(new Step(request, events, after)), refusals);
  }

  private Deliberation refused(Request request, Rejection rejection) {
    return new Deliberation(conference, steps, refusals.append(new Refusal(request, rejection)));
  }
}
