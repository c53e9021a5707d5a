package no.meetat.cli.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.meetat.billing.database.StoreFault;
import no.meetat.billing.retention.Anonymised;
import no.meetat.billing.retention.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes who called out of what has been kept for long enough, once a day and a little at a time.
 */
final class DailyRetention implements AutoCloseable {

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration INTERVAL = Duration.ofDays(1);

  /** For the calls' own writes, after each small one of these. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  private static final Logger LOG = LoggerFactory.getLogger(DailyRetention.class);

  private final Retention retention;
  private final Duration kept;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Watch watch = new Watch("meetat-retention", this::run);

  /**
   * @param kept how long after its end it is kept who made a call
   */
  DailyRetention(Retention retention, Duration kept) {
    this.retention = retention;
    this.kept = kept;
  }

  /** From now on, once a day. */
  void start() {
    watch.start(FIRST, INTERVAL);
  }

  /** Does what is due; what fails is done the next day. */
  void run() {
    try {
      retention
          .anonymise(retention.before(kept), this::pause)
          .peek(DailyRetention::tell)
          .peekLeft(DailyRetention::failed);
    } catch (RuntimeException e) {
      LOG.error("Numbers of callers that are to be forgotten are still kept", e);
    }
  }

  /** Returns when nothing is being written any more. */
  @Override
  public void close() {
    closing.countDown();
    watch.close();
  }

  private boolean pause() {
    try {
      return !closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void tell(Anonymised done) {
    if (done.records() > 0) {
      LOG.info("{} records of calls do not tell any more who called", done.records());
    }
    if (done.unreadable() > 0) {
      LOG.error(
          "{} records still tell who called, because their journal entries cannot be read",
          done.unreadable());
    }
  }

  private static void failed(StoreFault fault) {
    LOG.error("Numbers of callers that are to be forgotten are still kept: {}", fault.message());
  }
}
