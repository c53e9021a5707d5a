package no.meetat.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import no.meetat.billing.Store;
import no.meetat.charging.CallDetailRecord;
import no.meetat.cli.server.Server;
import no.meetat.cli.settings.Settings;
import no.meetat.number.PhoneNumber;
import no.meetat.sip.signalling.FreePorts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Needs("sipp")
class DigestClientTest {

  private static final int CALLS = 10;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"u1", "t1"})
  void RFC_3261_22_sipp_says_who_it_is_and_its_number_is_known(String transport) throws Exception {
    String sip = "127.0.0.1:" + FreePorts.next();
    Settings settings = Settings.read(Option.some(settings())).get().withSipListening(sip);
    try (Store store = Store.open(folder.resolve("data")).get();
        Server _ =
            Server.start(store, settings.withHttpListening("127.0.0.1:" + FreePorts.next()))
                .get()) {
      call(sip, transport);
      List<CallDetailRecord> records = new ArrayList<>();
      store.records().read(Option.none(), Option.none(), row -> records.add(row.record()));

      assertThat(records).hasSize(CALLS);
      assertThat(records)
          .allMatch(record -> record.caller().contains(new PhoneNumber("+4790123456")));
    }
  }

  private Path settings() throws Exception {
    String user = DigestScenario.USER + ":" + DigestScenario.REALM;
    byte[] hash =
        MessageDigest.getInstance("MD5")
            .digest((user + ":" + DigestScenario.PASSWORD).getBytes(StandardCharsets.UTF_8));
    Path users =
        Files.writeString(
            folder.resolve("users"), user + ":" + HexFormat.of().formatHex(hash) + ":90123456\n");
    return Files.writeString(
        folder.resolve("own.conf"),
        """
        meetat.sip {
          peers.this-machine = null
          callers.digest { realm = "%s", users-file = "%s", algorithms = [MD5] }
        }
        """
            .formatted(DigestScenario.REALM, users));
  }

  private void call(String sip, String transport) throws Exception {
    Path scenario = Files.writeString(folder.resolve("scenario.xml"), DigestScenario.xml());
    new Client(folder)
        .run(
            List.of(
                "sipp",
                sip,
                "-sf",
                scenario.toString(),
                "-t",
                transport,
                "-i",
                "127.0.0.1",
                "-m",
                String.valueOf(CALLS),
                "-r",
                "10",
                "-nostdin",
                "-timeout",
                "40"));
  }
}
