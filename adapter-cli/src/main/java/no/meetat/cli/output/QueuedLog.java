package no.meetat.cli.output;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.LoggerFactory;

/**
 * The log of a process that serves. Whoever reads it may be slow, or stop reading, and calls go on:
 * {@value #LINES} lines wait in memory at most, and those that come then are left out.
 */
public final class QueuedLog implements AutoCloseable {

  /** Lines that wait at most. */
  static final int LINES = 10_000;

  private static final int FLUSH_MILLIS = 1_000;

  private final Seq<AsyncAppender> queues;

  private QueuedLog(Seq<AsyncAppender> queues) {
    this.queues = queues;
  }

  /**
   * All that is logged from now on waits its turn.
   *
   * @param lost counts lines that are left out
   */
  public static QueuedLog begin(LongAdder lost) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    return new QueuedLog(
        Vector.ofAll(root::iteratorForAppenders)
            .reject(AsyncAppender.class::isInstance)
            .map(direct -> queue(root, direct, lost)));
  }

  private static AsyncAppender queue(Logger root, Appender<ILoggingEvent> direct, LongAdder lost) {
    AsyncAppender queue = new LogQueue(LINES, lost);
    queue.setContext(root.getLoggerContext());
    queue.setName("queued " + direct.getName());
    queue.setMaxFlushTime(FLUSH_MILLIS);
    queue.addAppender(direct);
    queue.start();
    root.addAppender(queue);
    root.detachAppender(direct);
    return queue;
  }

  /** Writes what waits, for a second at most; nothing is logged after this. */
  @Override
  public void close() {
    queues.forEach(AsyncAppender::stop);
  }
}
