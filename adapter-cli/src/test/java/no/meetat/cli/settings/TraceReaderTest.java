package no.meetat.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.sip.trace.TraceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the messages of SIP, as settings say it. */
class TraceReaderTest {

  @TempDir Path folder;

  @Test
  void messages_are_kept_and_sent_nowhere_where_nothing_is_said() {
    assertThat(Settings.read(Option.none()).get().sip().trace())
        .isEqualTo(new TraceSettings(TraceSettings.USUAL_MEMORY, Option.none(), 2_001));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "64 MiB,67108864", "256 KiB,262144", "1 GiB,1073741824"})
  void memory_is_given_with_its_unit(String written, long octets) throws IOException {
    assertThat(read("meetat.sip.trace.memory = " + written).get().sip().trace().memory())
        .isEqualTo(octets);
  }

  @Test
  void a_capture_server_has_an_address_and_we_a_number_there() throws IOException {
    TraceSettings read =
        read("meetat.sip.capture { server = \"[::1]:9060\", id = 4294967295 }").get().sip().trace();

    assertThat(read.server())
        .containsExactly(new InetSocketAddress(InetAddress.ofLiteral("::1"), 9060));
    assertThat(read.agent()).isEqualTo(4_294_967_295L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"homer.invalid", "homer", "10.example", "xn--mte-ula.invalid"})
  void a_capture_server_has_a_name_that_nobody_need_know_at_the_start(String name)
      throws IOException {
    assertThat(
            read("meetat.sip.capture.server = \"" + name + ":9060\"").get().sip().trace().server())
        .containsExactly(InetSocketAddress.createUnresolved(name, 9060));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trace.memory = 8",
        "trace.memory = 2 GiB",
        "trace.memory = -1",
        "trace.memory = much",
        "trace.size = 8 MiB",
        "capture.server = \"127.0.0.1\"",
        "capture.server = \"127.0.0.300:9060\"",
        "capture.server = \"homer.invalid\"",
        "capture.server = \"homer.invalid:90600\"",
        "capture.id = 4294967296",
        "capture.id = -1",
      })
  void what_is_wrong_is_named_with_its_line(String setting) throws IOException {
    assertThat(read("meetat.sip." + setting).getLeft())
        .contains("own.conf: 1: ", "sip." + setting.split(" ", 2)[0]);
  }

  private Either<String, Settings> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("own.conf"), text);
    return Settings.read(Option.some(file));
  }
}
