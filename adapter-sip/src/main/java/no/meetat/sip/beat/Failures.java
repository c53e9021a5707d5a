package no.meetat.sip.beat;

import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bugs met in ticks, which end nothing else. They are counted; the first say enough. */
public final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private static final int LOGGED = 100;

  private final LongAdder count = new LongAdder();

  /** Something failed: {@code media of a call}. */
  public void report(Object what, Throwable bug) {
    count.increment();
    if (count.sum() <= LOGGED) {
      LOG.error("In a tick {} failed", what, bug);
    }
  }

  /** How often. */
  public long count() {
    return count.sum();
  }
}
