package no.meetat.architecture.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A product gets the versions of all modules from one place. */
class BillOfMaterialsTest {

  private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
  private static final Pattern ARTIFACT =
      Pattern.compile("<artifactId>(.+)</artifactId>\\s*<version>\\$\\{project");
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>meetat(?:-bom)?</artifactId>\\s*<version>(.+)</version>");

  @Test
  void it_names_each_module() throws IOException {
    Seq<String> modules = found(MODULE, "pom.xml").remove("meetat-bom");

    assertThat(found(ARTIFACT, "meetat-bom/pom.xml").distinct())
        .containsExactlyInAnyOrderElementsOf(modules);
  }

  @Test
  void it_is_of_the_version_of_the_build() throws IOException {
    assertThat(found(VERSION, "meetat-bom/pom.xml")).isEqualTo(found(VERSION, "pom.xml"));
    assertThat(found(VERSION, "examples/embedding/pom.xml")).isEqualTo(found(VERSION, "pom.xml"));
  }

  private static Seq<String> found(Pattern pattern, String file) throws IOException {
    String text = Files.readString(Path.of("..").resolve(file));
    return Vector.ofAll(pattern.matcher(text).results().toList()).map(match -> match.group(1));
  }
}
