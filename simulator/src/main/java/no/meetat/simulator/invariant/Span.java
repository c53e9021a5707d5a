package no.meetat.simulator.invariant;

import no.meetat.time.Moment;

/**
 * The time in which an entry journalled now can have been caused: now, or since a slow or failing
 * store began to hold it up.
 *
 * @param from the earliest, monotonic ms
 * @param until the latest, monotonic ms
 */
public record Span(long from, long until) {

  /** At one time only. */
  public static Span at(Moment moment) {
    return new Span(moment.millis(), moment.millis());
  }

  /** Whether nothing held the entry up: a failing store turns callers away too. */
  boolean isMoment() {
    return from == until;
  }

  boolean contains(Moment moment) {
    return from <= moment.millis() && moment.millis() <= until;
  }
}
