package no.meetat.cli.output;

import io.vavr.control.Option;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a command has come: a line on standard error that is written over, and taken away at the
 * end. What takes less than two seconds has none, nor has anything that nobody watches.
 */
public final class Progress {

  private static final long SILENT_MILLIS = 2_000;
  private static final long REDRAWN_MILLIS = 250;
  private static final String LINE_START = "\r";
  private static final String CLEAR_TO_END = "\u001b[K";

  private final boolean watched;
  private final PrintWriter err;
  private final AtomicLong done = new AtomicLong();
  private Option<Ticker> ticker = Option.none();

  /**
   * @param watched whether somebody sees {@code err} as it is written
   * @param err standard error
   */
  public Progress(boolean watched, PrintWriter err) {
    this.watched = watched;
    this.err = err;
  }

  /** Something begins whose parts are not counted. */
  public void begin() {
    begin("", 0);
  }

  /**
   * Something begins.
   *
   * @param things what is counted
   * @param total how many there are; 0 where that is not known
   */
  public synchronized void begin(String things, long total) {
    end();
    done.set(0);
    if (watched) {
      Ticker next = new Ticker(things, total);
      next.thread.start();
      ticker = Option.some(next);
    }
  }

  /** One more is done. */
  public void count() {
    add(1);
  }

  /** So many more are done. */
  public void add(long more) {
    done.addAndGet(more);
  }

  /** So many are done. */
  public void at(long count) {
    done.set(count);
  }

  /** Takes the line away; nothing happens where none is. */
  public synchronized void end() {
    ticker.forEach(Ticker::end);
    ticker = Option.none();
  }

  /** Draws the line, again and again. */
  private final class Ticker {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final long started = System.nanoTime();
    private final String things;
    private final long total;
    private final Thread thread =
        Thread.ofPlatform().daemon().name("progress").unstarted(this::run);

    Ticker(String things, long total) {
      this.things = things;
      this.total = total;
    }

    private void run() {
      try {
        if (!ended.await(SILENT_MILLIS, TimeUnit.MILLISECONDS)) {
          drawUntilEnded();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void drawUntilEnded() throws InterruptedException {
      do {
        print(ProgressText.of(things, done.get(), total, millis()));
      } while (!ended.await(REDRAWN_MILLIS, TimeUnit.MILLISECONDS));
      print("");
    }

    private long millis() {
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    private void print(String line) {
      err.print(LINE_START + line + CLEAR_TO_END);
      err.flush();
    }

    private void end() {
      ended.countDown();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
