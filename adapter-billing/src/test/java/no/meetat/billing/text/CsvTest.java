package no.meetat.billing.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "@SUM(1)", "+47 AS", "-2+3|cmd", "\t=1"})
  void what_a_spreadsheet_would_run_is_marked_as_text(String name) {
    assertThat(Csv.line(Vector.of(name, "Oslo AS"))).isEqualTo("'" + name + ",Oslo AS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+4723000000", "-10.2000", "2.55", "Ås-1 + 2", "", "a=b"})
  void numbers_and_other_text_stay_as_they_are(String value) {
    assertThat(Csv.line(Vector.of(value, "x"))).isEqualTo(value + ",x");
  }
}
