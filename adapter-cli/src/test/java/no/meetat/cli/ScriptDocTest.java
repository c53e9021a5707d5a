package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import no.meetat.control.Control;
import no.meetat.prompt.Prompt;
import no.meetat.simulator.script.CallerState;
import no.meetat.simulator.script.MeetingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/scripts.md says of the language is so, and is all of it. */
class ScriptDocTest {

  private static final Pattern SCRIPT = Pattern.compile("(?s)```\n(.*?)```");
  private static final Pattern WORD = Pattern.compile("`([A-Za-z-]+)(\\([a-z]+\\))?`");

  @TempDir Path path;

  @Test
  void its_script_runs_as_it_expects() throws IOException {
    DataFolder folder = new DataFolder(path);
    Ran ran = folder.run("simulate", folder.file("page.dial", script()));

    assertThat(ran.out()).contains("9 expectations, all met");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void it_names_every_prompt_state_and_control() throws IOException {
    Seq<String> words =
        Prompt.names()
            .appendAll(Array.of(CallerState.values()).map(CallerState::word))
            .appendAll(Array.of(MeetingState.values()).map(MeetingState::word))
            .appendAll(Array.of(Control.values()).map(Control::word));

    assertThat(named()).containsAll(words);
  }

  private static Seq<String> named() throws IOException {
    return Vector.ofAll(WORD.matcher(page()).results().map(found -> found.group(1)));
  }

  private static String script() throws IOException {
    return SCRIPT.matcher(page()).results().findFirst().orElseThrow().group(1);
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "scripts.md"));
  }
}
