package no.meetat.simulator.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a script is wrong, and what may have been meant. */
class FaultTest {

  private static final String BOARD =
      "meeting Board standing moderator 48291374 participants 71320465 billed to +4723000000";
  private static final String DIAL = "00:10 ola dials 23184500 from +4722334455";

  /** The faults of a line that follows a meeting and a dial, on line 3. */
  private static Seq<Fault> faults(String line) {
    return ScriptReader.read("x.dial", Array.of(BOARD, DIAL, line)).getLeft();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # line                                 | column
          00:20 ola                              | 11
          00:20 ola sings                        | 11
          00:20   ola   hears   Hello            | 23
          00:20 ola hangs up now                 | 20
          00:20 kari hangs up                    | 7
          00:20 meeting Bored is open            | 15
          00:09 ola hangs up                     | 1
          tariff 2.55 NOK per minute, 60         | 29
          meeting Two standing moderator 12348765 participants 48291374 billed to 23000000 | 54
          """)
  void the_column_of_the_wrong_word_is_given(String line, int column) {
    assertThat(faults(line)).extracting(Fault::column).containsExactly(column);
  }

  @Test
  void a_caret_points_at_the_wrong_word_where_the_line_is_shown() {
    Fault fault = faults("\t00:11 ola  hears Onhold").head();

    assertThat(fault)
        .hasToString("x.dial:3: column 19: unknown prompt `Onhold`: did you mean `OnHold`?");
    assertThat(fault.picture()).isEqualTo("   00:11 ola  hears Onhold\n" + "                    ^");
  }

  @ParameterizedTest
  @CsvSource({
    "00:20 ola hears Onhold, OnHold",
    "00:20 ola hears WelcomeX, Welcome",
    "00:20 ola heras OnHold, hears",
    "00:20 olla hangs up, ola",
    "00:20 meeting board is open, Board",
    "00:20 ola is talkin, talking",
    "metting Board is open, meeting"
  })
  void a_word_that_is_almost_a_known_one_is_suggested(String line, String known) {
    assertThat(faults(line).head().what()).endsWith(": did you mean `" + known + "`?");
  }
}
