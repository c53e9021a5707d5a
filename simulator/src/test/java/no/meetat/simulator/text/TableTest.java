package no.meetat.simulator.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {

  private record Call(String id, String at, String caller, String note) {}

  private static final Seq<Call> CALLS =
      Vector.of(
          new Call("1", "2026-11-23 09:00:00+01:00", "+4722334455", ""),
          new Call("20", "2026-11-23 10:30:00+01:00", "claims +4790123456", ""));

  private static final Table<Call> TABLE =
      Table.<Call>empty()
          .number("id", Call::id)
          .text("dialled at", Call::at)
          .text("caller", Call::caller)
          .text("note", Call::note);

  private static String drawn(int width) {
    return TABLE.draw(new Sheet(width, false), CALLS);
  }

  @Test
  void a_pipe_gets_each_row_on_one_line_and_columns_empty_in_all_rows_are_dropped() {
    assertThat(TABLE.draw(Sheet.ENDLESS, CALLS))
        .isEqualTo(
            """
            +----+---------------------------+--------------------+
            | id | dialled at                | caller             |
            +----+---------------------------+--------------------+
            |  1 | 2026-11-23 09:00:00+01:00 | +4722334455        |
            | 20 | 2026-11-23 10:30:00+01:00 | claims +4790123456 |
            +----+---------------------------+--------------------+\
            """);
  }

  @Test
  void what_is_too_wide_is_wrapped_between_words_the_widest_columns_first() {
    assertThat(drawn(50))
        .isEqualTo(
            """
            +----+----------------------+--------------------+
            | id | dialled at           | caller             |
            +----+----------------------+--------------------+
            |  1 | 2026-11-23           | +4722334455        |
            |    | 09:00:00+01:00       |                    |
            | 20 | 2026-11-23           | claims +4790123456 |
            |    | 10:30:00+01:00       |                    |
            +----+----------------------+--------------------+\
            """);
  }

  @Test
  void what_does_not_fit_even_so_is_left_out_and_named() {
    assertThat(drawn(36))
        .isEqualTo(
            """
            +----+---------------------------+
            | id | dialled at                |
            +----+---------------------------+
            |  1 | 2026-11-23 09:00:00+01:00 |
            | 20 | 2026-11-23 10:30:00+01:00 |
            +----+---------------------------+
            Left out at 36 columns: caller. A wider terminal, or a pipe, shows all.\
            """);
  }

  @Test
  void what_matters_least_is_left_out_first_then_it_is_from_the_right() {
    Table<Call> table = TABLE.leavingOut("dialled at");

    assertThat(table.draw(new Sheet(36, false), CALLS)).contains("Left out at 36 columns: dialled");
    assertThat(table.draw(new Sheet(20, false), CALLS))
        .contains("Left out at 20 columns: dialled at.");
    assertThat(table.draw(new Sheet(10, false), CALLS))
        .contains("| 20 |", "Left out at 10 columns: dialled at, caller.");
  }

  @Test
  void no_line_is_wider_than_the_sheet_down_to_the_first_column() {
    for (int width = 7; width < 80; width++) {
      Sheet sheet = new Sheet(width, false);
      assertThat(drawn(width).lines().filter(line -> !line.startsWith("Left out")))
          .as("at %d columns", width)
          .allMatch(line -> line.length() <= sheet.width());
    }
  }

  @Test
  void a_very_long_word_is_broken_and_kept_whole_over_its_lines() {
    String sum = "94e5766fbbe02d7135bee1c31e0565010380cfcb766875e5a8f2b0d33bcd2844";
    Table<String> table = Table.<String>empty().text("SHA-256", word -> word);

    assertThat(table.draw(new Sheet(40, false), Vector.of(sum)).replaceAll("[|\\s+-]", ""))
        .isEqualTo("SHA256" + sum);
  }

  @Test
  void a_table_without_rows_shows_all_its_headings() {
    assertThat(TABLE.draw(Sheet.ENDLESS, Vector.empty()))
        .isEqualTo(
            """
            +----+------------+--------+------+
            | id | dialled at | caller | note |
            +----+------------+--------+------+
            +----+------------+--------+------+\
            """);
  }

  @Test
  void a_sum_stands_below_all_rows() {
    Table<Call> table =
        Table.<Call>empty().text("caller", Call::caller).number("id", Call::id, "21");

    assertThat(table.draw(Sheet.ENDLESS, CALLS))
        .endsWith(
            """
            +--------------------+----+
            |                    | 21 |
            +--------------------+----+\
            """);
  }

  @Test
  void many_rows_are_drawn_as_they_are_read() {
    StringWriter text = new StringWriter();
    Table<Integer> table = Table.<Integer>empty().number("n", number -> Integer.toString(number));
    table.write(new PrintWriter(text), Sheet.ENDLESS, Vector.rangeClosed(1, 1_234)::forEach);

    assertThat(text.toString().lines()).hasSize(1_234 + 4).contains("|    7 |", "| 1234 |");
  }

  @Test
  void headings_and_words_that_matter_stand_out_where_there_are_colours() {
    Table<String> table =
        Table.<String>empty()
            .text("state", word -> word, word -> word.equals("ok") ? Ink.GOOD : Ink.BAD);
    Seq<String> rows = Vector.of("ok", "lost");

    assertThat(table.draw(new Sheet(80, true), rows))
        .contains("|\u001b[1m state \u001b[0m|")
        .contains("|\u001b[32m ok    \u001b[0m|")
        .contains("|\u001b[1;31m lost  \u001b[0m|");
    assertThat(table.draw(new Sheet(80, false), rows)).doesNotContain("\u001b");
  }
}
