package no.meetat.cli.output;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.concurrent.atomic.LongAdder;

/** Lines that wait to be written; those that find no room are left out and counted. */
final class LogQueue extends AsyncAppender {

  private final LongAdder lost;

  /**
   * Empty.
   *
   * @param lines that wait at most
   * @param lost counts what is left out
   */
  LogQueue(int lines, LongAdder lost) {
    this.lost = lost;
    setQueueSize(lines);
    setDiscardingThreshold(0);
    setNeverBlock(true);
  }

  /** One at a time, so that where there is room the line gets it. */
  @Override
  protected synchronized void put(ILoggingEvent line) {
    if (getRemainingCapacity() > 0) {
      super.put(line);
    } else {
      lost.increment();
    }
  }
}
