package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Try;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README shows is what there is. */
class ReadmeTest {

  private static final Path TOP = Path.of("..");
  private static final String EMBEDDING =
      "examples/embedding/src/main/java/com/acme/cli/FirstCall.java";
  private static final String OWN_POLICIES =
      "examples/embedding/src/test/java/com/acme/OwnPoliciesTest.java";
  private static final Pattern ARROW = Pattern.compile("(?m)^  (\\S+ --> \\S+)$");
  private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

  /** One that is not for tests alone. */
  private static final Pattern OWN_DEPENDENCY =
      Pattern.compile(
          "<groupId>no\\.meetat</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*</dependency>");

  private static final Pattern COMMAND = Pattern.compile("(?m)^\\./meetat ([^#\\n]+)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

  @TempDir Path path;
  private DataFolder folder;

  @BeforeEach
  void open() {
    folder = new DataFolder(path);
  }

  @Test
  void the_script_and_its_output_are_those_of_the_scenario() throws IOException {
    assertThat(readme())
        .contains("```\n" + file("scenarios/first-meeting.dial") + "```")
        .contains("```\n" + file("scenarios/first-meeting.expected") + "```");
  }

  @Test
  void the_embedding_is_the_one_of_the_example() throws IOException {
    String example = file(EMBEDDING);

    assertThat(readme()).contains("```java\n" + example + "```");
    assertThat(body(example, "hold").lines().count()).isLessThanOrEqualTo(15);
  }

  @Test
  void the_examination_of_own_policies_is_the_one_of_the_example() throws IOException {
    assertThat(file("CONTRIBUTING.md")).contains("```java\n" + file(OWN_POLICIES) + "```");
  }

  private static String body(String source, String method) {
    int from = source.indexOf("{\n", source.indexOf(" void " + method + "(")) + 2;
    return source.substring(from, source.indexOf("\n  }\n", from));
  }

  @Test
  void the_picture_of_the_modules_is_that_of_the_build() throws IOException {
    Vector<String> drawn =
        Vector.ofAll(ARROW.matcher(readme()).results().map(found -> found.group(1)));

    assertThat(drawn).containsExactlyInAnyOrderElementsOf(arrows());
  }

  /** Whom each module of the build needs at run time. */
  private static Vector<String> arrows() throws IOException {
    return Vector.ofAll(MODULE.matcher(file("pom.xml")).results().map(found -> found.group(1)))
        .flatMap(module -> arrows(module));
  }

  private static Vector<String> arrows(String module) {
    String pom = Try.of(() -> file(module + "/pom.xml")).get();
    return Vector.ofAll(OWN_DEPENDENCY.matcher(pom).results().map(found -> found.group(1)))
        .map(needed -> module + " --> " + needed);
  }

  @Test
  void every_command_but_serve_runs() throws IOException {
    folder.file("subscribers.csv", "number,name\n22225555,Oslo AS\n");
    Vector<String> commands =
        Vector.ofAll(COMMAND.matcher(readme()).results().map(found -> found.group(1)))
            .filter(command -> !command.startsWith("serve"));

    assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
    commands.forEach(this::requireSuccess);
  }

  @Test
  void every_link_leads_somewhere() throws IOException {
    assertThat(LINK.matcher(readme()).results().map(found -> found.group(1)))
        .allMatch(target -> Files.exists(TOP.resolve(target)));
  }

  private void requireSuccess(String command) {
    Ran ran = run(command);
    assertThat(ran.exitCode()).as("%s: %s%s", command, ran.out(), ran.err()).isZero();
  }

  private Ran run(String command) {
    Vector<String> words =
        Vector.ofAll(WORD.matcher(command).results().map(ReadmeTest::word)).map(this::placed);
    return folder.run(words);
  }

  private static String word(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private String placed(String word) {
    return word.endsWith(".csv") ? path.resolve(word).toString() : word;
  }

  private static String readme() throws IOException {
    return file("README.md");
  }

  private static String file(String name) throws IOException {
    return Files.readString(TOP.resolve(name));
  }
}
