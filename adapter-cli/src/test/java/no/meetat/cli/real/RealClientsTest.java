package no.meetat.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import no.meetat.billing.Store;
import no.meetat.booking.BookedMeeting;
import no.meetat.call.ReleaseCause;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import no.meetat.cli.server.Server;
import no.meetat.cli.settings.Settings;
import no.meetat.number.PhoneNumber;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.signalling.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Needs("sipp")
class RealClientsTest {

  private static final int CALLS = 20;

  @TempDir Path folder;
  private Store store;
  private Settings settings;
  private Server server;
  private BookedMeeting meeting;

  @BeforeEach
  void the_server_is_ready() throws IOException {
    store = Store.open(folder.resolve("data")).get();
    int port = FreePorts.next();
    settings =
        Settings.read(Option.none())
            .get()
            .withSipListening("127.0.0.1:" + port, "[::1]:" + port)
            .withHttpListening("127.0.0.1:" + FreePorts.next());
    meeting = store.bookDemo(settings.codePolicy(), new SecureRandom()).get().get();
    server = Server.start(store, settings).get();
  }

  @AfterEach
  void the_server_stops() {
    server.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "UDP, u1, 127.0.0.1",
    "TCP, t1, 127.0.0.1",
    "TCP with a connection a call, tn, 127.0.0.1",
    "UDP over IPv6, u1, ::1",
    "TCP over IPv6, t1, ::1",
  })
  void sipp_keys_the_code_and_is_charged(String name, String transport, String address)
      throws Exception {
    String code = meeting.codes().values().head().digits();
    call(new SippScenario(code).xml(), transport, address);

    assertThat(records()).hasSize(CALLS).allMatch(record -> record.chargedSeconds() > 0);
    assertThat(records().map(record -> record.role().get())).containsOnly(Role.MODERATOR);
  }

  @ParameterizedTest
  @CsvSource({"UDP, u1", "TCP, t1"})
  void RFC_4028_sipp_as_a_carrier_refreshes_holds_and_tells_why_it_releases(
      String name, String transport) throws Exception {
    call(CarrierScenario.xml(), transport, "127.0.0.1");

    assertThat(records())
        .hasSize(CALLS)
        .allSatisfy(record -> {
          assertThat(record.icid()).contains(CarrierScenario.ICID);
          assertThat(record.divertedFrom().map(PhoneNumber::e164))
              .contains(CarrierScenario.DIVERTED_FROM);
          assertThat(record.releaseCause().map(ReleaseCause::value))
              .contains(CarrierScenario.OUT_OF_ORDER);
        });
  }

  private void call(String xml, String transport, String address) throws Exception {
    Path scenario = Files.writeString(folder.resolve("scenario.xml"), xml);
    List<String> command =
        List.of(
            "sipp",
            server(address),
            "-sf",
            scenario.toString(),
            "-t",
            transport,
            "-i",
            address,
            "-m",
            String.valueOf(CALLS),
            "-r",
            "10",
            "-max_socket",
            "1000",
            "-nostdin",
            "-timeout",
            "40");

    new Client(folder).run(command);
  }

  private String server(String address) {
    return IpLiteral.host(InetAddress.ofLiteral(address))
        + ":"
        + settings.sip().address().getPort();
  }

  private Vector<CallDetailRecord> records() {
    List<CallDetailRecord> records = new ArrayList<>();
    store.records().read(Option.none(), Option.none(), row -> records.add(row.record()));
    return Vector.ofAll(records);
  }
}
