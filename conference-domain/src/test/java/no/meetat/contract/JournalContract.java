package no.meetat.contract;

import static no.meetat.contract.Samples.answered;
import static no.meetat.contract.Samples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.meetat.bridge.Journal;
import no.meetat.bridge.JournalEntry;
import org.junit.jupiter.api.Test;

/** What every journal must do. */
public abstract class JournalContract {

  private static final int CALLS = 50;
  private static final int REFUSALS = 20;

  /** An empty journal. */
  protected abstract Journal journal();

  /** Everything kept, as a process sees it that starts after this one has crashed. */
  protected abstract Seq<JournalEntry> kept();

  @Test
  void S35_what_was_appended_is_kept_in_order() {
    Seq<JournalEntry> entries = Vector.of(answered("c1"), refused("c1", 5), refused("c1", 9));

    journal().append(entries.take(2));
    journal().append(entries.drop(2));

    assertThat(kept()).containsExactlyElementsOf(entries);
  }

  @Test
  void nothing_is_appended_without_entries() {
    journal().append(Vector.empty());

    assertThat(kept()).isEmpty();
  }

  @Test
  void what_many_append_at_once_is_all_kept_and_each_ones_in_order() {
    Journal journal = journal();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, CALLS).forEach(call -> callers.execute(() -> appendAll(journal, call)));
    }

    Seq<JournalEntry> kept = kept();
    assertThat(kept).hasSize(CALLS * (1 + REFUSALS));
    IntStream.range(0, CALLS)
        .forEach(call -> assertThat(kept.filter(entries(call)::contains)).isEqualTo(entries(call)));
  }

  private static void appendAll(Journal journal, int call) {
    entries(call).forEach(entry -> journal.append(Vector.of(entry)));
  }

  private static Vector<JournalEntry> entries(int call) {
    String id = "c" + call;
    return Vector.of(answered(id))
        .appendAll(Vector.range(0, REFUSALS).map(number -> refused(id, number)));
  }
}
