package no.meetat.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings that pages show are settings there are. */
class DocSettingsTest {

  private static final Pattern BLOCK = Pattern.compile("(?s)```\\n(meetat[. ].*?)```");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"trunk.md", "trust.md", "sip.md", "guessing.md", "live.md", "store.md"})
  void each_block_of_settings_can_be_read(String page) throws IOException {
    for (String file : new String[] {"provider.password", "store-password"}) {
      Files.writeString(folder.resolve(file), "secret\n");
    }
    Files.writeString(
        folder.resolve("callers"),
        "kari:meetat.example.com:%s:+4790123456\nkari:meetat.example.com:%s\n"
            .formatted("0".repeat(64), "0".repeat(32)));

    assertThat(
            blocks(page).map(this::read).flatMap(fault -> fault).map(fault -> page + ": " + fault))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"trunk.md", "trust.md"})
  void pages_of_settings_have_some(String page) throws IOException {
    assertThat(blocks(page)).hasSizeGreaterThan(1);
  }

  private static Vector<String> blocks(String page) throws IOException {
    return Vector.ofAll(
        BLOCK
            .matcher(Files.readString(Path.of("../docs").resolve(page)))
            .results()
            .map(found -> found.group(1)));
  }

  /** What is wrong with it. */
  private Option<String> read(String block) {
    try {
      Path own = folder.resolve("own.conf");
      Files.writeString(own, block.replace("/etc/meetat/", folder + "/"));
      return Settings.read(Option.some(own)).swap().toOption();
    } catch (IOException unwritten) {
      return Option.some(unwritten.toString());
    }
  }
}
