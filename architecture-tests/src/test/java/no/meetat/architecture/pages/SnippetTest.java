package no.meetat.architecture.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java in README, CONTRIBUTING and docs compiles as it is copied. */
class SnippetTest {

  private static final Path TOP = Path.of("..");
  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

  @TempDir Path output;

  @Test
  void each_piece_of_Java_in_the_pages_compiles_as_copied() throws IOException {
    Seq<Snippet> snippets = pages().flatMap(SnippetTest::snippets);

    assertThat(snippets.map(Snippet::type)).contains("FirstCall", "OwnPoliciesTest");
    assertThat(snippets.flatMap(snippet -> snippet.errors(output))).isEmpty();
  }

  @Test
  void a_piece_that_needs_what_it_does_not_show_is_found() {
    Snippet copied = new Snippet("class Copied {\n  Meeting board;\n  YourMixer mixer;\n}\n");

    assertThat(copied.errors(output)).hasSize(2).allMatch(error -> error.startsWith("Copied:"));
  }

  private static Seq<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
      return Vector.of("README.md", "CONTRIBUTING.md")
          .map(TOP::resolve)
          .appendAll(docs.filter(path -> path.toString().endsWith(".md")).toList());
    }
  }

  private static Seq<Snippet> snippets(Path page) {
    try {
      return Vector.ofAll(JAVA.matcher(Files.readString(page)).results().toList())
          .map(found -> new Snippet(found.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
