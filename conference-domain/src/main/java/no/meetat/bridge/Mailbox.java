package no.meetat.bridge;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Letters read in order, in batches of all that waits, by one thread at a time. Putting never
 * blocks.
 *
 * @param <L> the letters
 */
final class Mailbox<L> {

  /** Letters a batch holds at most. */
  private static final int BATCH = 1_000;

  private final Queue<L> letters = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unread = new AtomicInteger();
  private final Executor executor;
  private final Consumer<Seq<L>> reader;
  private final int most;

  Mailbox(Executor executor, Consumer<Seq<L>> reader) {
    this(executor, reader, BATCH);
  }

  private Mailbox(Executor executor, Consumer<Seq<L>> reader, int most) {
    this.executor = executor;
    this.reader = reader;
    this.most = most;
  }

  /** Letters read one by one, so that a bug met in one takes none behind it along. */
  static <L> Mailbox<L> ofEach(Executor executor, Consumer<L> reader) {
    return new Mailbox<>(executor, batch -> batch.forEach(reader), 1);
  }

  void put(L letter) {
    letters.add(letter);
    if (unread.getAndIncrement() == 0) {
      executor.execute(this::readAll);
    }
  }

  /** How many letters wait or are being read. */
  int unread() {
    return unread.get();
  }

  private void readAll() {
    int left;
    do {
      left = readBatch();
    } while (left > 0);
  }

  /** A reader that throws has a bug: its thread hears of it, later batches are still read. */
  private int readBatch() {
    Seq<L> batch = nextBatch();
    try {
      reader.accept(batch);
    } catch (RuntimeException | Error bug) {
      if (unread.addAndGet(-batch.size()) > 0) {
        executor.execute(this::readAll);
      }
      throw bug;
    }
    return unread.addAndGet(-batch.size());
  }

  private Seq<L> nextBatch() {
    List<L> batch = new ArrayList<>();
    while (batch.size() < Math.min(most, unread.get())) {
      batch.add(letters.remove());
    }
    return Vector.ofAll(batch);
  }
}
