package no.meetat.sip.trunk;

import java.time.Duration;
import java.util.concurrent.Executor;

/** The one thread of all trunks, and its clock. What runs on it must not block. */
interface Timeline extends Executor {

  /** A monotonic clock, in ns. */
  long nanos();

  /**
   * Runs it in this time.
   *
   * @return what keeps it from running
   */
  Runnable after(Duration time, Runnable due);
}
