package no.meetat.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A log whose reader has stopped reading. */
class LogQueueTest {

  private static final int LINES = 100;
  private static final int LOGGED = 1_000;

  private final @AutoClose("stop") LoggerContext context = new LoggerContext();
  private final CountDownLatch reading = new CountDownLatch(1);
  private final LongAdder lost = new LongAdder();
  private final LogQueue queue = new LogQueue(LINES, lost);

  /** Writes nothing before somebody reads. */
  private final class Stuck extends AppenderBase<ILoggingEvent> {

    private final AtomicInteger written = new AtomicInteger();

    @Override
    protected void append(ILoggingEvent line) {
      try {
        reading.await();
        written.incrementAndGet();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void each_line_is_written_or_counted_as_lost() {
    Stuck stuck = new Stuck();
    Logger log = log(stuck);
    for (int line = 0; line < LOGGED; line++) {
      log.info("a line");
    }
    assertThat(lost.sum()).isBetween(LOGGED - 2L * LINES - 1, LOGGED - (long) LINES);

    reading.countDown();
    await().until(() -> stuck.written.get() + lost.sum() == LOGGED);
  }

  private Logger log(Stuck stuck) {
    stuck.setContext(context);
    stuck.start();
    context.setMDCAdapter(new LogbackMDCAdapter());
    queue.setContext(context);
    queue.setMaxFlushTime(0);
    queue.addAppender(stuck);
    queue.start();
    Logger log = context.getLogger("a");
    log.setLevel(Level.INFO);
    log.addAppender(queue);
    return log;
  }
}
