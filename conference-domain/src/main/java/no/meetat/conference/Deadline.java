package no.meetat.conference;

import java.util.Comparator;
import no.meetat.call.CallId;

/**
 * Something falls due for one caller.
 *
 * @param millis monotonic milliseconds
 * @param call whose
 */
record Deadline(long millis, CallId call) implements Comparable<Deadline> {

  private static final Comparator<Deadline> BY_TIME =
      Comparator.comparingLong(Deadline::millis).thenComparing(Deadline::call);

  @Override
  public int compareTo(Deadline other) {
    return BY_TIME.compare(this, other);
  }
}
