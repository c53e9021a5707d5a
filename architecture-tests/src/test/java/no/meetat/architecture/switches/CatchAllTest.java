package no.meetat.architecture.switches;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import no.meetat.architecture.rules.SourceFile;
import no.meetat.architecture.rules.SourceTree;
import org.junit.jupiter.api.Test;

/** A new event is thought of at each switch, since none takes what is not listed. */
class CatchAllTest {

  private static final Path ROOT = Path.of("..");

  /** Most prompts are one recording, by their name; the recordings' tests play every prompt. */
  private static final Seq<String> MAY = Vector.of("Wording.of");

  @Test
  void each_case_that_takes_the_rest_is_found_and_no_other() {
    Path planted = Path.of("src/test/java/no/meetat/architecture/switches/TakesTheRest.java");

    assertThat(Compiler.catchAlls(Vector.of(planted)))
        .containsExactly(
            "TakesTheRest.byDefault",
            "TakesTheRest.byTheSealedType",
            "TakesTheRest.byASealedPart",
            "TakesTheRest.behindAGuard",
            "TakesTheRest.behindAPart",
            "TakesTheRest.asAStatement");
  }

  @Test
  void no_case_takes_the_rest_of_a_sealed_type() {
    Seq<Path> files =
        new SourceTree(ROOT)
            .main()
            .filter(file -> file.text().contains("switch ("))
            .map(SourceFile::path)
            .map(ROOT::resolve);

    assertThat(Compiler.catchAlls(files)).containsExactlyElementsOf(MAY);
  }
}
