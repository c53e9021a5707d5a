package no.meetat.sip.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing has kept is read again with each build, whole and cut short. */
class CorpusTest {

  @ParameterizedTest
  @EnumSource
  void what_is_kept_surprises_nobody(FuzzTarget target) throws IOException {
    Vector<Path> kept = Corpus.of(target);

    assertThat(kept).isNotEmpty();
    for (Path file : kept) {
      byte[] octets = Files.readAllBytes(file);
      assertThatCode(() -> readEachBeginning(target, octets))
          .as("%s", file)
          .doesNotThrowAnyException();
    }
  }

  private static void readEachBeginning(FuzzTarget target, byte[] octets) throws IOException {
    int step = Math.max(1, octets.length / 64);
    for (int length = octets.length; length >= 0; length -= step) {
      target.read(Arrays.copyOf(octets, length));
    }
  }

  @Test
  void what_is_kept_is_small() throws IOException {
    Vector<Path> all = Vector.empty();
    long octets = 0;
    for (FuzzTarget target : FuzzTarget.values()) {
      all = all.appendAll(Corpus.of(target));
    }
    for (Path file : all) {
      octets += Files.size(file);
    }

    assertThat(all.size()).isLessThanOrEqualTo(Corpus.MOST_FILES);
    assertThat(octets).isLessThanOrEqualTo(Corpus.MOST_OCTETS);
  }
}
