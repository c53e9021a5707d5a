package no.meetat.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.Tuple;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Path;
import no.meetat.charging.CallDetailRecord;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trunks call as the examples of docs/trunk.md let them, each from an address of its own. */
@Needs("sipp")
class TrunkExamplesTest {

  private static final TrunkPage PAGE =
      new TrunkPage(
          Vector.of(
              Tuple.of("198.51.100.0/28", "127.0.0.2"),
              Tuple.of("203.0.113.64/29", "127.0.0.3"),
              Tuple.of("203.0.113.80", "127.0.0.4")));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "nordic, 127.0.0.2, +4723184500, +4790123456",
    "wholesale, 127.0.0.3, 1234%234723184500, 4790123456",
    "sweden, 127.0.0.4, 004723184500, 004790123456",
  })
  void numbers_are_read_in_the_form_of_the_trunk(
      String trunk, String address, String dialled, String caller) throws Exception {
    try (Served served = Served.start(folder, PAGE.example("meetat.sip.peers {\n  nordic"))) {
      call(served, "dialled.xml", address, dialled, caller);
      Patience.await("record").until(() -> served.records().size() == 1);
      CallDetailRecord record = served.records().single();

      assertThat(record.trunk()).contains(trunk);
      assertThat(record.caller().map(PhoneNumber::e164)).contains("+4790123456");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "digits without +, 127.0.0.2, 4723184500",
    "without its prefix, 127.0.0.3, 4723184500",
    "a number of its own country, 127.0.0.4, 023184500",
  })
  void a_number_in_another_form_is_none_of_ours(String what, String address, String dialled)
      throws Exception {
    try (Served served = Served.start(folder, PAGE.example("meetat.sip.peers {\n  nordic"))) {
      call(served, "not-found.xml", address, dialled, "+4790123456");

      assertThat(served.records()).isEmpty();
    }
  }

  @Test
  void a_trunk_with_access_numbers_reaches_those_alone() throws Exception {
    try (Served served = Served.start(folder, PAGE.example("meetat.sip.peers.nordic {"))) {
      call(served, "dialled.xml", "127.0.0.2", "23184500", "90123456");
      call(served, "not-found.xml", "127.0.0.2", "80088860", "90123456");

      Patience.await("record").until(() -> served.records().size() == 1);
      assertThat(served.records().single().trunk()).contains("nordic");
    }
  }

  private void call(Served served, String scenario, String address, String dialled, String caller)
      throws IOException, InterruptedException {
    new Sipp(folder, address, "u1")
        .call(scenario, served.port(), "-s", dialled, "-key", "caller", caller);
  }
}
