package no.meetat.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import no.meetat.call.CallId;
import org.junit.jupiter.api.Test;

/** Notes that wait while the thread of the trace is busy. */
class NoteQueueTest {

  private final NoteQueue queue = new NoteQueue();

  @Test
  void messages_beyond_the_limit_are_missed_and_counted() throws InterruptedException {
    Vector.range(0, NoteQueue.MOST_MESSAGES + 7).forEach(each -> queue.add(passage(1)));
    assertThat(queue.missed()).isEqualTo(7);

    queue.take();
    queue.add(passage(1));
    assertThat(queue.missed()).isEqualTo(7);
  }

  @Test
  void octets_beyond_the_limit_are_missed_and_counted() throws InterruptedException {
    int messages = (int) (NoteQueue.MOST_OCTETS / 65_536);
    Vector.range(0, messages + 3).forEach(each -> queue.add(passage(65_536)));
    assertThat(queue.missed()).isEqualTo(3);

    queue.take();
    queue.add(passage(65_536));
    assertThat(queue.missed()).isEqualTo(3);
  }

  @Test
  void calls_that_begin_and_end_are_noted_when_messages_are_missed() throws InterruptedException {
    Vector.range(0, NoteQueue.MOST_MESSAGES + 1).forEach(each -> queue.add(passage(1)));
    queue.add(new Note.Begun(new CallId("c1"), "a"));
    queue.add(new Note.Ended(new CallId("c1")));

    assertThat(queue.missed()).isOne();
    Vector.range(0, NoteQueue.MOST_MESSAGES).forEach(each -> takeMessage());
    assertThat(queue.take()).isEqualTo(new Note.Begun(new CallId("c1"), "a"));
    assertThat(queue.take()).isEqualTo(new Note.Ended(new CallId("c1")));
  }

  @Test
  void all_that_waits_is_taken_at_once_in_order_and_leaves_room() throws InterruptedException {
    List<Note> taken = new ArrayList<>();
    Vector.range(0, NoteQueue.MOST_MESSAGES).forEach(each -> queue.add(passage(1)));
    queue.add(new Note.Ended(new CallId("c1")));

    queue.takeAll(taken::add);
    assertThat(taken).hasSize(NoteQueue.MOST_MESSAGES + 1);
    assertThat(taken.getLast()).isEqualTo(new Note.Ended(new CallId("c1")));
    queue.add(passage((int) NoteQueue.MOST_OCTETS));
    assertThat(queue.missed()).isZero();
  }

  private void takeMessage() {
    try {
      assertThat(queue.take()).isInstanceOf(Passage.class);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Passage passage(int octets) {
    return new Passage(Direction.RECEIVED, new byte[octets], LoopbackFlow.UDP, 0);
  }
}
