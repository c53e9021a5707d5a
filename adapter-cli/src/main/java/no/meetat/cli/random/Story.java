package no.meetat.cli.random;

import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import no.meetat.cli.simulation.Timeline;

/** What happened last, a line each; told only when somebody wants to hear it. */
final class Story {

  private static final int LINES = 60;

  private final Deque<String> lines = new ArrayDeque<>();
  private final Timeline timeline;
  private final boolean wanted;

  Story(Timeline timeline, boolean wanted) {
    this.timeline = timeline;
    this.wanted = wanted;
  }

  void tell(Supplier<String> what) {
    if (wanted) {
      lines.add("%,13d ms  %s".formatted(timeline.now().millis(), what.get()));
      if (lines.size() > LINES) {
        lines.remove();
      }
    }
  }

  Vector<String> lines() {
    return Vector.ofAll(lines);
  }
}
