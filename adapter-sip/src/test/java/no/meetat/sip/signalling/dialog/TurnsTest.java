package no.meetat.sip.signalling.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final int THREADS = 4;
  private static final int TURNS = 10_000;

  private final Turns turns = new Turns();

  @Test
  void a_turn_asked_for_within_a_turn_comes_after_it() {
    List<String> seen = new ArrayList<>();
    turns.take(() -> {
      turns.take(() -> seen.add("second"));
      seen.add("first");
    });

    assertThat(seen).containsExactly("first", "second");
  }

  @Test
  void a_failing_turn_holds_up_nobody() {
    List<String> seen = new ArrayList<>();
    turns.take(() -> {
      turns.take(() -> seen.add("next"));
      throw new IllegalStateException("planted");
    });

    assertThat(seen).containsExactly("next");
  }

  @Test
  void a_turn_too_deep_for_the_stack_holds_up_nobody() {
    List<String> seen = new ArrayList<>();
    turns.take(() -> {
      turns.take(() -> seen.add("next"));
      throw new StackOverflowError("planted");
    });

    assertThat(seen).containsExactly("next");
  }

  @Test
  void turns_of_many_threads_never_overlap_and_none_is_lost() {
    int[] unguarded = {0};
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      Vector.range(0, THREADS)
          .forEach(thread ->
              threads.execute(() ->
                  IntStream.range(0, TURNS).forEach(turn -> turns.take(() -> unguarded[0]++))));
    }

    assertThat(unguarded[0]).isEqualTo(THREADS * TURNS);
  }
}
