package no.meetat.sip.trace;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import no.meetat.sip.limit.HeapShare;

/** Notes that wait for the thread of the trace; who has one to make never waits. */
final class NoteQueue {

  static final int MOST_MESSAGES = 4_096;

  /** Octets of the messages. */
  static final long MOST_OCTETS = HeapShare.of(8 << 20, 64);

  /** Room beside the messages for calls that begin and end, of which none should be missed. */
  private static final int MOST_CALLS = 4_096;

  private final BlockingQueue<Note> queue = new ArrayBlockingQueue<>(MOST_MESSAGES + MOST_CALLS);
  private final AtomicLong octets = new AtomicLong();
  private final LongAdder missed = new LongAdder();

  void add(Passage passage) {
    int length = passage.message().length;
    boolean room =
        octets.addAndGet(length) <= MOST_OCTETS
            && queue.size() < MOST_MESSAGES
            && queue.offer(passage);
    if (!room) {
      octets.addAndGet(-length);
      missed.increment();
    }
  }

  void add(Note.Begun begun) {
    addOfCall(begun);
  }

  void add(Note.Ended ended) {
    addOfCall(ended);
  }

  private void addOfCall(Note note) {
    if (!queue.offer(note)) {
      missed.increment();
    }
  }

  /** Waits for the next one, and passes on all there are by then. */
  void takeAll(Consumer<Note> taker) throws InterruptedException {
    taker.accept(take());
    for (Note more = queue.poll(); more != null; more = queue.poll()) {
      taker.accept(free(more));
    }
  }

  /** Waits for the next one. */
  Note take() throws InterruptedException {
    return free(queue.take());
  }

  private Note free(Note taken) {
    if (taken instanceof Passage passage) {
      octets.addAndGet(-passage.message().length);
    }
    return taken;
  }

  /** A message that was noted could not be kept. */
  void miss() {
    missed.increment();
  }

  /** How many notes there was no room for, or that could not be kept. */
  long missed() {
    return missed.sum();
  }
}
