package no.meetat.bridge;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;

/** What one watcher has not seen yet; putting never blocks. */
final class WatchQueue {

  /** Steps of conferences that may wait for the watcher; those beyond are lost. */
  static final int STEPS_WAITING = 1_000;

  private sealed interface Letter {

    /** What happened in a conference. */
    record Step(Seq<ConferenceEvent> events, Snapshot after) implements Letter {}

    /** The watcher is to see everything. */
    record Look() implements Letter {}
  }

  private final Watcher watcher;
  private final Supplier<Seq<Snapshot>> all;
  private final Mailbox<Letter> mailbox;
  private final AtomicLong lost = new AtomicLong();
  private Map<ConferenceId, Long> seen = HashMap.empty();

  /**
   * @param executor runs the watcher
   * @param all the conferences as they are
   */
  WatchQueue(Watcher watcher, Executor executor, Supplier<Seq<Snapshot>> all) {
    this.watcher = watcher;
    this.all = all;
    this.mailbox = Mailbox.ofEach(executor, this::read);
  }

  /** Lets the watcher see everything before anything else. */
  void open() {
    mailbox.put(new Letter.Look());
  }

  void put(Seq<ConferenceEvent> events, Snapshot after) {
    if (mailbox.unread() < STEPS_WAITING) {
      mailbox.put(new Letter.Step(events, after));
    } else if (lost.getAndIncrement() == 0) {
      mailbox.put(new Letter.Look());
    }
  }

  private void read(Letter letter) {
    switch (letter) {
      case Letter.Step(var events, var after) -> step(events, after);
      case Letter.Look any -> look();
    }
  }

  /** A picture is newer than what was put before it was taken. */
  private void step(Seq<ConferenceEvent> events, Snapshot after) {
    ConferenceId id = after.conference().id();
    if (after.step() > seen.getOrElse(id, 0L)) {
      watcher.happened(id, events, after.conference());
    }
  }

  /** A loss from here on asks for another look. */
  private void look() {
    long missed = lost.getAndSet(0);
    Seq<Snapshot> now = all.get();
    watcher.picture(now.filter(Snapshot::isGoingOn).map(Snapshot::conference), missed);
    seen = now.toMap(snapshot -> snapshot.conference().id(), Snapshot::step);
  }
}
