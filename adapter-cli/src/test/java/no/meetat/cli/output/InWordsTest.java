package no.meetat.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class InWordsTest {

  @Test
  void one_is_singular_and_all_else_plural() {
    assertThat(InWords.counted(0, "call")).isEqualTo("0 calls");
    assertThat(InWords.counted(1, "call")).isEqualTo("1 call");
    assertThat(InWords.counted(1_000_000_000_000L, "call")).isEqualTo("1000000000000 calls");
  }

  @Test
  void of_many_things_twenty_are_named() {
    assertThat(InWords.named(Vector.of("M1001"))).isEqualTo("M1001");
    assertThat(InWords.named(Vector.rangeClosed(1, 20))).endsWith("19, 20");
    assertThat(InWords.named(Vector.rangeClosed(1, 23))).endsWith("19, 20 and 3 more");
  }
}
