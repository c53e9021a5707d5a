package no.meetat.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import no.meetat.simulator.text.Ink;
import no.meetat.simulator.text.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

  private static final Map<String, String> BOTH =
      HashMap.of("meetat.stdout.columns", "120", "meetat.stderr.terminal", "true");
  private static final Map<String, String> XTERM = HashMap.of("TERM", "xterm-256color");

  @Test
  void what_the_launcher_says_nothing_of_is_a_pipe() {
    assertThat(Terminal.of(HashMap.<String, String>empty()::get, XTERM::get))
        .isEqualTo(Terminal.NONE);
  }

  @Test
  void a_terminal_is_as_wide_as_the_launcher_says_and_has_colours() {
    assertThat(Terminal.of(BOTH::get, XTERM::get))
        .isEqualTo(new Terminal(new Sheet(120, true), true, true));
  }

  @ParameterizedTest
  @CsvSource({"''", "0", "-3", "wide"})
  void a_terminal_that_does_not_say_how_wide_it_is_has_80_columns(String columns) {
    assertThat(Terminal.of(BOTH.put("meetat.stdout.columns", columns)::get, XTERM::get).sheet())
        .isEqualTo(new Sheet(80, true));
  }

  @ParameterizedTest
  @CsvSource({"NO_COLOR, 1, false", "NO_COLOR, '', true", "TERM, dumb, false"})
  void nobody_who_wants_no_colours_gets_them(String name, String value, boolean coloured) {
    Terminal terminal = Terminal.of(BOTH::get, XTERM.put(name, value)::get);

    assertThat(terminal.sheet().coloured()).isEqualTo(coloured);
    assertThat(terminal.coloured()).isEqualTo(coloured);
    assertThat(terminal.ink(Ink.CARE, "warning:").contains("\u001b")).isEqualTo(coloured);
    assertThat(terminal.watched()).isTrue();
  }
}
