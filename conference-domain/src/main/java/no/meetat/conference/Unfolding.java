package no.meetat.conference;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.function.Function;

/**
 * A decision of several steps, each of which sees what the steps before have changed.
 *
 * @param conference as it is after the events so far
 * @param events so far
 */
record Unfolding(Conference conference, Vector<ConferenceEvent> events) {

  static Unfolding of(Conference conference) {
    return new Unfolding(conference, Vector.empty());
  }

  Unfolding then(ConferenceEvent event) {
    return new Unfolding(conference.evolve(event), events.append(event));
  }

  Unfolding then(Function<Conference, Seq<? extends ConferenceEvent>> step) {
    return step.apply(conference).foldLeft(this, Unfolding::then);
  }

  Unfolding thenIf(boolean condition, ConferenceEvent event) {
    return condition ? then(event) : this;
  }

  Either<Rejection, Seq<ConferenceEvent>> decided() {
    return events.isEmpty() ? Either.left(Rejection.NOTHING_TO_DO) : Either.right(events);
  }
}
