package no.meetat.simulator.random;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import no.meetat.bridge.Journal;
import no.meetat.bridge.JournalEntry;
import no.meetat.bridge.ProjectingJournal;
import no.meetat.charging.CallDetailRecord;
import no.meetat.simulator.invariant.Span;
import no.meetat.time.Moment;

/**
 * The journal in its own encoding, and the records: slow or failing at times. While it fails it
 * holds what it is given in memory, as the real one does, and a lost process loses it.
 */
final class Store implements Journal {

  /** How often a run gives a sign of life, ms. */
  private static final long SIGN = 2_000;

  private final List<JournalEncoding.Encoded> run = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private final Round round;
  private final JournalEncoding encoding;
  private final Closing closing;
  private final Draw draw;
  private Moment lastAppend;
  private long failingSince = -1;
  private long slowUntil;
  private long longestDelay;
  private long entries;

  Store(Round round, JournalEncoding encoding, Closing closing, long seed) {
    this.round = round;
    this.encoding = encoding;
    this.closing = closing;
    this.draw = new Draw(seed, -3);
    this.lastAppend = round.timer().now();
  }

  long entries() {
    return entries;
  }

  boolean isWorking() {
    return failingSince < 0;
  }

  /** Until {@code until}, appends may take up to {@code longest}, both in ms. */
  void slowDown(long until, long longest) {
    slowUntil = until;
    longestDelay = longest;
  }

  void fail() {
    failingSince = isWorking() ? round.timer().now().millis() : failingSince;
  }

  /** Works again, and writes what it held. */
  void work() {
    List<Runnable> late = List.copyOf(held);
    held.clear();
    late.forEach(Runnable::run);
    failingSince = -1;
  }

  @Override
  public void append(Seq<JournalEntry> given) {
    lookUp();
    long from = round.steps().beganAt();
    keepOrHold(() -> keep(given, new Span(from, round.timer().now().millis())));
    round.life().usePort();
  }

  /** A record is given away; it is in the journal already. */
  void add(CallDetailRecord record) {
    round.life().usePort();
    keepOrHold(() -> closing.give(record));
  }

  /** While the store is slow, a look-up takes as long as writing. */
  void lookUp() {
    round.life().usePort();
    if (isWorking() && round.timer().now().millis() < slowUntil && draw.oneIn(3)) {
      round.steps().await(draw.spread(1, longestDelay));
    }
  }

  /** Writes in the order given. */
  void keepOrHold(Runnable write) {
    if (isWorking()) {
      write.run();
    } else {
      held.add(write);
    }
  }

  private void keep(Seq<JournalEntry> given, Span span) {
    lastAppend = round.timer().now();
    given.forEach(entry -> keep(entry, span));
  }

  private void keep(JournalEntry entry, Span span) {
    JournalEncoding.Encoded kept = encoding.of(entry);
    run.add(kept);
    entries++;
    round.story().tell(() -> line(entry));
    closing.read(kept).forEach(read -> round.auditor().kept(read, span));
  }

  private static String line(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.OfCall(var call, var event) ->
          "call " + call + ": " + event.getClass().getSimpleName();
      case JournalEntry.OfConference(var conference, var event) ->
          "conference " + conference + ": " + event.getClass().getSimpleName();
    };
  }

  /** Closes what the lost process left open, at its last sign of life. */
  void recover() {
    held.clear();
    Moment lastSign = lastSign();
    failingSince = -1;
    Seq<JournalEntry> open = Vector.ofAll(run).flatMap(kept -> kept.entry().get());
    Seq<JournalEntry> closed = closing.close(open, lastSign);
    closed.forEach(entry -> keep(entry, Span.at(lastSign)));
    new ProjectingJournal(this, closing::giveAgain, round.meetings())
        .project(open.appendAll(closed));
  }

  /** A new process runs. */
  void beginRun() {
    run.clear();
  }

  private Moment lastSign() {
    Moment now = round.timer().now();
    long alive = isWorking() ? now.millis() : failingSince;
    Moment sign = now.plusMillis(alive - alive % SIGN - now.millis());
    return sign.millis() > lastAppend.millis() ? sign : lastAppend;
  }
}
