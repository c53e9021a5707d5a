package no.meetat.simulator.random;

import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import no.meetat.bridge.memory.VirtualTimer;

/** What happened last, a line each; kept only when it is wanted. */
final class Story {

  private static final int LINES = 60;

  private final Deque<String> lines = new ArrayDeque<>();
  private final VirtualTimer timer;
  private final boolean wanted;

  Story(VirtualTimer timer, boolean wanted) {
    this.timer = timer;
    this.wanted = wanted;
  }

  void tell(Supplier<String> what) {
    if (wanted) {
      lines.add("%,13d ms  %s".formatted(timer.now().millis(), what.get()));
      if (lines.size() > LINES) {
        lines.remove();
      }
    }
  }

  Vector<String> lines() {
    return Vector.ofAll(lines);
  }
}
