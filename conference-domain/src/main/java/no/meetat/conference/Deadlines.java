package no.meetat.conference;

import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import no.meetat.call.CallId;

/**
 * What falls due for whom, the next one first; each change costs O(log n).
 *
 * @param pending in order of time
 */
record Deadlines(SortedSet<Deadline> pending) {

  static final Deadlines NONE = new Deadlines(TreeSet.empty());

  Deadlines add(Option<Long> millis, CallId call) {
    return millis.map(due -> new Deadlines(pending.add(new Deadline(due, call)))).getOrElse(this);
  }

  Deadlines remove(Option<Long> millis, CallId call) {
    return millis
        .map(due -> new Deadlines(pending.remove(new Deadline(due, call))))
        .getOrElse(this);
  }

  Option<Long> next() {
    return pending.headOption().map(Deadline::millis);
  }

  Seq<CallId> overdue(long millis) {
    return pending
        .takeWhile(deadline -> deadline.millis() <= millis)
        .toVector()
        .map(Deadline::call);
  }
}
