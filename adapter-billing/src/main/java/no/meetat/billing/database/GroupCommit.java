package no.meetat.billing.database;

import io.vavr.control.Option;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * One writer for many: what waits while a transaction is being flushed shares the next one. Writes
 * are kept in the order they were given.
 *
 * <p>When the store fails, nothing stops and nothing is thrown: writes are held in memory, those
 * who gave them go on, {@link #fault} says why, and the writer tries again, on a fresh connection,
 * at growing intervals of up to 5 s. When {@link #BACKLOG_LIMIT} rows are held, those who give more
 * must wait: callers go on talking, but what they do waits for the store. Writes that are held when
 * the process dies are lost; this is the only way to lose anything.
 */
public final class GroupCommit implements AutoCloseable {

  /** Rows held in memory at most. */
  public static final int BACKLOG_LIMIT = 100_000;

  private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final ReentrantLock order = new ReentrantLock();
  private final int limit;
  private final Semaphore room;
  private final Committer committer;
  private final Thread thread;
  private boolean closed;

  /**
   * Writes through a connection of its own.
   *
   * @param first the connection it begins with
   * @param others where it gets another one when that has failed
   */
  public GroupCommit(Engine engine, Statements first, Connections others) {
    this(engine, new WriterConnection(Option.some(first), others), BACKLOG_LIMIT);
  }

  GroupCommit(Engine engine, WriterConnection connection, int limit) {
    this.limit = limit;
    this.room = new Semaphore(limit);
    this.committer = new Committer(engine, connection, queue, room::release);
    this.thread = Thread.ofPlatform().name("meetat-store").start(committer);
  }

  /**
   * Returns when the write is durable, or is held because the store fails.
   *
   * @param rows how much room it takes
   */
  public void write(Write write, int rows) {
    int taken = Math.min(rows, limit);
    room.acquireUninterruptibly(taken);
    Waiting waiting = Waiting.of(write, taken);
    add(waiting);
    if (committer.fault().isEmpty()) {
      waiting.await();
    }
  }

  /** Writes one row soon, without waiting; false when there is no room for it. */
  public boolean offer(Write write) {
    boolean taken = room.tryAcquire();
    if (taken) {
      add(Waiting.of(write, 1));
    }
    return taken;
  }

  /** What is wrong with the store, or was until just now; none when all is written. */
  public Option<StoreFault> fault() {
    return committer.fault();
  }

  /** How it fares just now. */
  public WriterFigures figures() {
    return new WriterFigures(
        limit - room.availablePermits(), committer.lateness(), committer.errors());
  }

  /** Gives the time of each transaction from now on, in nanoseconds; must not block. */
  public void timeCommits(LongConsumer timed) {
    committer.timeCommits(timed);
  }

  /** Whether every write was kept; asked after closing. */
  public boolean isComplete() {
    return committer.lost() == 0;
  }

  /** Writes all that waits; gives up after a few attempts when the store fails. */
  @Override
  public void close() {
    stop();
    join();
  }

  private void add(Waiting waiting) {
    order.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the store is closed");
      }
      queue.add(waiting);
    } finally {
      order.unlock();
    }
  }

  private void stop() {
    order.lock();
    try {
      if (!closed) {
        committer.stop();
      }
      closed = true;
    } finally {
      order.unlock();
    }
  }

  private void join() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
