package no.meetat.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import no.meetat.booking.Entitlement;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.number.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Telephones that call by a proxy which stays in the way of the call, as docs/trunk.md shows it.
 */
@Needs({"kamailio", "kamcmd", "baresip", "sipp"})
class KamailioTest {

  /** The example of the page, on this machine. */
  private static final String PROXY =
      """
      meetat.sip.peers { this-machine = null, kamailio { addresses = ["127.0.0.1"], media = learn } }
      """;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private Served first;
  private Served second;

  @BeforeEach
  void two_servers_are_ready() throws IOException {
    first = Served.start(folder, PROXY);
    second = Served.start(folder, PROXY);
  }

  @AfterEach
  void they_stop() {
    first.close();
    second.close();
  }

  @ParameterizedTest
  @CsvSource({"udp, udp", "tls, tcp"})
  void RFC_3261_16_a_call_by_a_proxy_is_held_resumed_and_ended_by_either_side(
      String outside, String inside) throws IOException {
    try (Kamailio kamailio = Kamailio.start(folder, inside, first, second);
        Baresip ola = Baresip.start(folder, new Tone(440));
        Baresip kari = Baresip.start(folder, new Tone(1_000))) {
      kamailio.awaitState(first, "AP");
      kari.dial(kamailio.uri(outside));
      ola.dial(kamailio.uri(outside));
      kari.key(first.code(Entitlement.MODERATOR) + "#");
      ola.key(first.code(Entitlement.PARTICIPANT) + "#");
      Patience.await("both").until(() -> first.live().size() == 2);
      ola.change("hold");
      ola.change("resume");

      ola.command("hangup", "");
      Patience.await("one").until(() -> first.live().size() == 1);
      first.endMeeting();
      kari.awaitEvent("CALL_CLOSED", "");
    }

    assertThat(first.records().map(CallDetailRecord::cause))
        .containsExactly(EndCause.HUNG_UP, EndCause.MEETING_ENDED);
    assertThat(first.records().flatMap(CallDetailRecord::trunk))
        .containsExactly("kamailio", "kamailio");
  }

  @Test
  void new_calls_go_to_the_second_server_when_the_first_is_gone() throws IOException {
    try (Kamailio kamailio = Kamailio.start(folder, "udp", first, second);
        Baresip ola = Baresip.start(folder, new Tone(440))) {
      kamailio.awaitState(first, "AP");
      kamailio.awaitState(second, "AP");
      first.close();
      ola.dial(kamailio.uri("udp"));
      ola.key(second.code(Entitlement.MODERATOR) + "#");

      Patience.await("the second server").until(() -> second.live().size() == 1);
      kamailio.awaitState(first, "IP");
    }
  }

  @ParameterizedTest
  @CsvSource({"a carrier, 127.0.0.1, +4722334455, told.1", "a stranger, 127.0.0.2, , "})
  void who_calls_is_passed_on_from_carriers_alone(
      String who, String address, @Nullable String caller, @Nullable String icid) throws Exception {
    try (Kamailio kamailio = Kamailio.start(folder, "udp", first, second)) {
      kamailio.awaitState(first, "AP");
      new Sipp(folder, address, "u1")
          .call("dialled.xml", kamailio.port(), "-s", "23184500", "-key", "caller", "+4722334455");
    }

    Patience.await("record").until(() -> first.records().size() == 1);
    CallDetailRecord record = first.records().single();
    assertThat(record.caller().map(PhoneNumber::e164)).isEqualTo(Option.of(caller));
    assertThat(record.icid()).isEqualTo(Option.of(icid));
  }
}
