package no.meetat.sip.signalling.event;

import io.vavr.collection.Seq;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import no.meetat.conference.Conference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells subscribers what has changed, in rounds and in turn, so that a large meeting in which much
 * happens costs no more than a quiet one.
 */
final class Rounds {

  /** The time from one round to the next, ms. */
  static final long MILLIS = 200;

  /** NOTIFYs from one round to the next: 500 in a second, of all meetings together. */
  static final int PER_ROUND = 100;

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final Subscriptions subscriptions;
  private final Supplier<Seq<Conference>> changes;
  private final Queue<Subscription> due = new ConcurrentLinkedQueue<>();
  private final AtomicInteger taken = new AtomicInteger();

  /**
   * Nobody is to be told anything yet.
   *
   * @param changes the conferences that have changed since it was asked last
   */
  Rounds(Subscriptions subscriptions, Supplier<Seq<Conference>> changes) {
    this.subscriptions = subscriptions;
    this.changes = changes;
  }

  /**
   * Whether one may be told at once, outside a round: where nobody waits, and there is a place in
   * the next round, which it takes. Any thread.
   */
  boolean takePlace() {
    return due.isEmpty()
        && taken.getAndUpdate(before -> Math.min(before + 1, PER_ROUND)) < PER_ROUND;
  }

  /** This one has something to tell. Any thread. */
  void due(Subscription subscription) {
    if (subscription.queue()) {
      due.add(subscription);
    }
  }

  /** One round; a bug in it does not end them. */
  void run() {
    try {
      changes.get().forEach(this::changed);
      subscriptions.all().forEach(Subscription::look);
      tellSome();
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.error("a round of notifications failed", fault);
    }
  }

  private void changed(Conference conference) {
    if (subscriptions.size() > 0) {
      conference
          .participants()
          .keysIterator()
          .forEachRemaining(call -> subscriptions.ofCall(call).forEach(this::due));
    }
  }

  /** Those that may not be told yet go behind the others, and take no place. */
  private void tellSome() {
    int told = taken.getAndSet(0);
    for (int left = due.size(); left > 0 && told < PER_ROUND; left--) {
      Subscription next = due.remove();
      if (next.mustWait()) {
        due.add(next);
      } else {
        next.takeRound();
        told++;
      }
    }
  }
}
