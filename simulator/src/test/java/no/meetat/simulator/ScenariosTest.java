package no.meetat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.collection.Array;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.meetat.simulator.player.Outcome;
import no.meetat.simulator.player.Simulation;
import no.meetat.simulator.script.Script;
import no.meetat.simulator.script.ScriptReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every script in {@code scenarios/} is played and compared with the transcript beside it; {@code
 * -Dscenarios.update=true} writes the transcripts anew.
 */
class ScenariosTest {

  private static final Path FOLDER = Path.of("..", "scenarios");
  private static final boolean UPDATE = Boolean.getBoolean("scenarios.update");

  @TestFactory
  Stream<DynamicTest> scenarios() throws IOException {
    SortedSet<String> names = names();
    assertThat(names.size()).isGreaterThanOrEqualTo(8);
    return names.toJavaStream().map(name -> dynamicTest(name, () -> check(name)));
  }

  private static SortedSet<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(ScenariosTest::name).collect(TreeSet.collector());
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  private static void check(String name) throws IOException {
    Path expected = FOLDER.resolve(name + ".expected");
    String played = play(FOLDER.resolve(name + ".dial"));
    if (UPDATE) {
      Files.writeString(expected, played);
    }
    assertThat(played).isEqualTo(Files.readString(expected));
  }

  private static String play(Path file) throws IOException {
    Script script =
        ScriptReader.read(file.toString(), Array.ofAll(Files.readAllLines(file)))
            .getOrElseThrow(faults -> new AssertionError(faults.mkString("\n")));
    StringWriter transcript = new StringWriter();
    Outcome outcome = Simulation.play(script, new PrintWriter(transcript));
    assertThat(outcome.isGood()).as(transcript.toString()).isTrue();
    return transcript.toString();
  }
}
