package no.meetat.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class MailboxTest {

  private final Queue<Runnable> thread = new ArrayDeque<>();
  private final List<Seq<String>> batches = new ArrayList<>();
  private final Mailbox<String> mailbox = new Mailbox<>(thread::add, this::read);

  @Test
  void all_that_waits_is_read_as_one_batch_in_order() {
    mailbox.put("a");
    mailbox.put("b");
    assertThat(mailbox.unread()).isEqualTo(2);
    assertThat(thread).hasSize(1);

    thread.remove().run();
    assertThat(batches).containsExactly(Vector.of("a", "b"));
    assertThat(mailbox.unread()).isZero();
  }

  @Test
  void a_batch_holds_a_thousand_letters_at_most() {
    Vector.range(0, 1_001).map(String::valueOf).forEach(mailbox::put);
    thread.remove().run();

    assertThat(batches).extracting(Seq::size).containsExactly(1_000, 1);
  }

  @Test
  void what_comes_while_a_batch_is_read_is_read_after_it() {
    mailbox.put("put c");
    thread.remove().run();

    assertThat(batches).containsExactly(Vector.of("put c"), Vector.of("c"));
    assertThat(thread).isEmpty();
  }

  @Test
  void batches_behind_one_that_makes_the_reader_throw_are_still_read() {
    mailbox.put("put c");
    mailbox.put("throw");
    assertThatThrownBy(() -> thread.remove().run()).hasMessage("a bug");

    thread.remove().run();
    assertThat(batches).endsWith(Vector.of("c"));
    assertThat(mailbox.unread()).isZero();
  }

  @Test
  void a_reader_that_has_thrown_is_called_again_only_for_new_letters() {
    mailbox.put("throw");
    assertThatThrownBy(() -> thread.remove().run()).hasMessage("a bug");
    assertThat(thread).isEmpty();

    mailbox.put("a");
    assertThat(thread).hasSize(1);
  }

  @Test
  void letters_read_one_by_one_are_read_behind_those_that_throw() {
    Mailbox<String> oneByOne = Mailbox.ofEach(thread::add, letter -> read(Vector.of(letter)));
    Vector.of("a", "throw", "b", "throw", "c").forEach(oneByOne::put);
    assertThatThrownBy(() -> thread.remove().run()).hasMessage("a bug");
    assertThatThrownBy(() -> thread.remove().run()).hasMessage("a bug");
    thread.remove().run();

    assertThat(batches.stream().map(Seq::head)).containsExactly("a", "throw", "b", "throw", "c");
    assertThat(oneByOne.unread()).isZero();
  }

  private void read(Seq<String> batch) {
    batches.add(batch);
    if (batch.contains("put c")) {
      mailbox.put("c");
    }
    if (batch.contains("throw")) {
      throw new IllegalStateException("a bug");
    }
  }
}
