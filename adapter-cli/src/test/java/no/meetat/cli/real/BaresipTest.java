package no.meetat.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import no.meetat.booking.Entitlement;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A softphone by which two people talk. */
@Needs("baresip")
class BaresipTest {

  private static final Tone OLAS = new Tone(440);
  private static final Tone KARIS = new Tone(1_000);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private Served served;
  private Baresip ola;
  private Baresip kari;

  @BeforeEach
  void a_server_and_two_telephones_are_ready() throws IOException {
    served = Served.start(folder);
    ola = Baresip.start(folder, OLAS);
    kari = Baresip.start(folder, KARIS);
  }

  @AfterEach
  void all_stop() {
    ola.close();
    kari.close();
    served.close();
  }

  /** This version of baresip hangs up by itself when its transfer is refused. */
  @ParameterizedTest
  @ValueSource(strings = {"udp", "tcp", "tls"})
  void baresip_waits_talks_holds_resumes_and_cannot_transfer(String transport) throws IOException {
    ola.dial(uri(transport));
    kari.dial(uri("udp"));
    ola.key(served.code(Entitlement.PARTICIPANT) + "#");
    awaitStates("participant on-hold");
    kari.key(served.code(Entitlement.MODERATOR) + "#");
    awaitStates("participant talking", "moderator talking");
    awaitHears(ola, KARIS);
    awaitHears(kari, OLAS);

    ola.change("hold");
    ola.change("resume");
    awaitHears(kari, OLAS);
    ola.command("transfer", "sip:per@127.0.0.1:9");
    ola.awaitEvent("TRANSFER_FAILED", "405 Method Not Allowed");
    awaitStates("moderator talking");
    served.endMeeting();
    kari.awaitEvent("CALL_CLOSED", "");

    assertThat(served.records().map(CallDetailRecord::cause))
        .containsExactly(EndCause.HUNG_UP, EndCause.MEETING_ENDED);
    assertThat(served.records()).allMatch(record -> record.chargedSeconds() > 0);
  }

  @Test
  void RFC_3264_8_baresip_is_sent_nothing_while_it_holds() throws IOException {
    ola.dial(uri("udp"));
    ola.awaitReceived(64_000);
    ola.change("hold");
    ola.awaitReceived(0);
    ola.change("resume");
    ola.awaitReceived(64_000);
  }

  private String uri(String transport) {
    int port = transport.equals("tls") ? served.securePort() : served.port();
    return "sip:23184500@127.0.0.1:" + port + ";transport=" + transport;
  }

  private void awaitStates(String... states) {
    Patience.await("states")
        .untilAsserted(() ->
            assertThat(
                    served
                        .live()
                        .map(each -> each.get("role").get() + " " + each.get("state").get()))
                .containsExactly(states));
  }

  /** A tone that comes from now on. */
  private static void awaitHears(Baresip phone, Tone tone) throws IOException {
    int before = phone.heard().length();
    Patience.await(tone.toString()).until(() -> phone.heard().has(tone, before));
  }
}
