package no.meetat.billing.database;

import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that writes: all that waits, in one transaction, again and again. */
final class Committer implements Runnable {

  /** Writes in one transaction. */
  static final int BATCH_LIMIT = 4_000;

  /** Failures in a row after which a store that is being closed gives up. */
  static final int ATTEMPTS_WHEN_CLOSING = 5;

  /** Between the beginnings of two transactions. */
  private static final long LONGEST_GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private static final long FIRST_BACK_OFF_MILLIS = 100;
  private static final long LONGEST_BACK_OFF_MILLIS = 5_000;
  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

  private final Engine engine;
  private final WriterConnection connection;
  private final BlockingQueue<Waiting> queue;
  private final IntConsumer freed;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Waiting last = Waiting.of(statements -> {}, 0);
  private volatile Option<StoreFault> fault = Option.none();
  private volatile Option<Waiting> oldest = Option.none();
  private volatile LongConsumer timed = nanos -> {};
  private final AtomicLong lost = new AtomicLong();
  private final AtomicLong errors = new AtomicLong();
  private int failures;
  private boolean crowded;
  private long began;

  /**
   * @param freed is given how many rows no longer need room
   */
  Committer(
      Engine engine, WriterConnection connection, BlockingQueue<Waiting> queue, IntConsumer freed) {
    this.engine = engine;
    this.connection = connection;
    this.queue = queue;
    this.freed = freed;
  }

  /** What is wrong, until all that was held is written. */
  Option<StoreFault> fault() {
    return fault;
  }

  /** Rows given up when the store was closed. */
  long lost() {
    return lost.get();
  }

  /** Transactions that have failed. */
  long errors() {
    return errors.get();
  }

  /** How long the oldest write has waited that is not durable. */
  Duration lateness() {
    return oldest
        .orElse(() -> Option.of(queue.peek()))
        .map(waiting -> Duration.ofNanos(System.nanoTime() - waiting.sinceNanos()))
        .getOrElse(Duration.ZERO);
  }

  /** Gives the time of each transaction from now on. */
  void timeCommits(LongConsumer given) {
    timed = given;
  }

  /** Ends when all that waits is written; nothing may be queued after this. */
  void stop() {
    queue.add(last);
    closing.countDown();
  }

  @Override
  public void run() {
    List<Waiting> batch = next();
    while (!batch.contains(last)) {
      commit(batch);
      batch = next();
    }
    commit(batch);
    connection.close();
  }

  private List<Waiting> next() {
    List<Waiting> batch = new ArrayList<>();
    oldest = Option.none();
    try {
      batch.add(queue.take());
      oldest = Option.some(batch.getFirst());
      gather();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the committer", e);
    }
    queue.drainTo(batch, BATCH_LIMIT - 1);
    crowded = batch.size() > 1;
    began = System.nanoTime();
    return batch;
  }

  /** A flush costs the same for many as for few: in a crowd it waits for some more to come. */
  private void gather() throws InterruptedException {
    long left = began + LONGEST_GATHERING_NANOS - System.nanoTime();
    if (crowded && left > 0 && closing.await(left, TimeUnit.NANOSECONDS)) {
      crowded = false;
    }
  }

  private void commit(List<Waiting> batch) {
    while (!isSettled(batch)) {
      backOff();
    }
  }

  private boolean isSettled(List<Waiting> batch) {
    try {
      long from = System.nanoTime();
      connection.commit(batch);
      timed.accept(System.nanoTime() - from);
      kept(batch);
      return true;
    } catch (SQLException e) {
      errors.incrementAndGet();
      boolean rowIsWrong = engine.blamesRow(e) || e instanceof FailedWrite;
      return rowIsWrong ? isolated(batch, e) : isGivenUp(batch, e);
    }
  }

  private void kept(List<Waiting> batch) {
    failures = 0;
    batch.forEach(Waiting::release);
    free(batch);
    if (fault.isDefined() && queue.size() < BATCH_LIMIT) {
      fault = Option.none();
      LOG.info("{} has caught up", engine.where());
    }
  }

  private boolean isolated(List<Waiting> batch, SQLException e) {
    if (batch.size() == 1) {
      LOG.error("The store refuses a row", e);
      batch.forEach(waiting -> waiting.refuse(e));
      free(batch);
    } else {
      batch.forEach(waiting -> commit(List.of(waiting)));
    }
    return true;
  }

  private boolean isGivenUp(List<Waiting> batch, SQLException e) {
    failures++;
    hold(batch, e);
    if (closing.getCount() > 0 || failures < ATTEMPTS_WHEN_CLOSING) {
      return false;
    }
    giveUp(free(batch), e);
    return true;
  }

  private void giveUp(int rows, SQLException e) {
    if (rows > 0) {
      LOG.error("The store was closed while it failed: {} rows are lost", rows, e);
      lost.addAndGet(rows);
    }
  }

  private void hold(List<Waiting> batch, SQLException e) {
    tell(engine.fault(e), e);
    batch.forEach(Waiting::release);
    queue.forEach(Waiting::release);
  }

  /** Once, and again when something else is wrong. */
  private void tell(StoreFault now, SQLException e) {
    if (!fault.contains(now)) {
      LOG.error("{}; what happens is held in memory until then", now.message(), e);
    }
    fault = Option.some(now);
  }

  private int free(List<Waiting> batch) {
    int rows = batch.stream().mapToInt(Waiting::rows).sum();
    freed.accept(rows);
    return rows;
  }

  private void backOff() {
    try {
      closing.await(
          Math.min(FIRST_BACK_OFF_MILLIS << Math.min(failures, 10), LONGEST_BACK_OFF_MILLIS),
          TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the committer", e);
    }
  }
}
