package no.meetat.bridge;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;

/** A watcher that notes what it is told. */
final class Notes implements Watcher {

  private final List<String> lines = new ArrayList<>();
  private Option<Conference> last = Option.none();
  private long lost;
  private Runnable onNextStep = () -> {};

  /** Happens while the watcher is told of the next step. */
  void onNextStep(Runnable happening) {
    onNextStep = happening;
  }

  @Override
  public void happened(ConferenceId conference, Seq<ConferenceEvent> events, Conference after) {
    note(events.map(event -> event.getClass().getSimpleName()).mkString(",") + ": " + after.size());
    see(Option.some(after));
    Runnable happening = onNextStep;
    onNextStep = () -> {};
    happening.run();
  }

  @Override
  public synchronized void picture(Seq<Conference> conferences, long missed) {
    lost += missed;
    note("picture of " + conferences.size() + ", lost " + missed);
    see(conferences.lastOption());
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  synchronized void clear() {
    lines.clear();
  }

  /** The conference told of last, if any. */
  synchronized Option<Conference> last() {
    return last;
  }

  /** Waits for the first picture: what happens after it is told. */
  synchronized void awaitPicture() throws InterruptedException {
    while (lines.isEmpty()) {
      wait();
    }
  }

  /** Waits until something has been lost, and that is known. */
  synchronized void awaitLoss() throws InterruptedException {
    while (lost == 0) {
      wait();
    }
  }

  /** Waits until no conference goes on: one that has ended is in no picture. */
  synchronized void awaitEnd() throws InterruptedException {
    while (last.exists(conference -> !conference.ended())) {
      wait();
    }
  }

  private synchronized void note(String line) {
    lines.add(line);
  }

  private synchronized void see(Option<Conference> conference) {
    last = conference;
    notifyAll();
  }
}
