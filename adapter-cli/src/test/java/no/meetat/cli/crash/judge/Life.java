package no.meetat.cli.crash.judge;

import io.vavr.control.Option;
import java.time.Instant;

/** One server process from its start to its end. */
public final class Life {

  /**
   * When a process ended.
   *
   * @param earliest it was alive until then
   * @param latest it was gone from then on
   */
  public record End(Instant earliest, Instant latest) {}

  private volatile Option<End> end = Option.none();

  /** The process is gone. */
  public void over(Instant earliest, Instant latest) {
    end = Option.some(new End(earliest, latest));
  }

  /** Whether the process is known to be gone. */
  public boolean isOver() {
    return end.isDefined();
  }

  /** When it ended, if it has. */
  public Option<End> end() {
    return end;
  }
}
