package no.meetat.simulator.random;

import java.io.PrintWriter;
import java.util.Locale;

/** How far a simulation has come: a bar where somebody watches, and its rate at the end. */
public final class Progress {

  private static final int WIDTH = 40;
  private static final long REDRAW_NANOS = 100_000_000;

  private final long started = System.nanoTime();
  private final PrintWriter out;
  private final long calls;
  private final boolean drawn;
  private Figures last = Figures.NONE;
  private long drawnAt = started;

  /**
   * @param calls to be made
   * @param drawn whether {@code out} is a terminal
   */
  public Progress(PrintWriter out, long calls, boolean drawn) {
    this.out = out;
    this.calls = calls;
    this.drawn = drawn;
  }

  /** Shows what has been done. */
  public void show(Figures figures) {
    last = figures;
    if (drawn && System.nanoTime() - drawnAt > REDRAW_NANOS) {
      drawnAt = System.nanoTime();
      out.print("\r" + bar() + " " + rate());
      out.flush();
    }
  }

  /** Takes the bar away. */
  public void end() {
    if (drawn) {
      out.print("\r\u001b[K");
    }
  }

  /** Calls, virtual time and real time. */
  public String rate() {
    long millis = Math.max(1, (System.nanoTime() - started) / 1_000_000);
    return String.format(
        Locale.ROOT,
        "%,d calls, %,d h of virtual time in %,d.%d s: %,d calls/s",
        last.calls(),
        last.millis() / 3_600_000,
        millis / 1_000,
        millis % 1_000 / 100,
        last.calls() * 1_000 / millis);
  }

  private String bar() {
    int done = (int) (last.calls() * WIDTH / Math.max(1, calls));
    return "[" + "#".repeat(done) + " ".repeat(WIDTH - done) + "]";
  }
}
