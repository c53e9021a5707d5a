package no.meetat.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import no.meetat.booking.Entitlement;
import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A softphone that offers media in IPv6, where the machine has it, over signalling in IPv4. */
@Needs("linphonec")
class LinphoneTest extends OnOneServer {

  /** As packets: a second of media. */
  private static final int A_SECOND = 50;

  @ParameterizedTest
  @CsvSource({"udp, telephone-event", "tcp, INFO"})
  void linphone_keys_the_code_hears_prompts_and_goes_on_after_a_refused_transfer(
      String transport, String keys) throws IOException {
    try (Linphone phone = Linphone.start(folder, new Tone(440), keys.equals("INFO"))) {
      phone.dial("sip:23184500@127.0.0.1:" + served.port() + ";transport=" + transport);
      awaitReceived(A_SECOND);
      phone.key(served.code(Entitlement.MODERATOR) + "#");
      Patience.await("the tone").until(this::isHeard);

      phone.type("transfer sip:per@127.0.0.1:9");
      phone.awaitLogged("receiving call response [405]");
      awaitReceived(served.metric("meetat_media_packets_received_total") + A_SECOND);
      Patience.await("the tone, still").until(this::isHeard);
      phone.type("terminate");
      phone.awaitPrinted("ended (No error)");
      phone.quit();

      assertThat(phone.heard().loudSeconds()).isGreaterThan(2);
      CallDetailRecord record = served.records().single();
      assertThat(record.role()).contains(Role.MODERATOR);
      assertThat(record.cause()).isEqualTo(EndCause.HUNG_UP);
    }
  }

  private void awaitReceived(double packets) {
    Patience.await("media")
        .until(() -> served.metric("meetat_media_packets_received_total") >= packets);
  }

  /** Whether the only caller talks loudly. */
  private boolean isHeard() {
    return served
        .live()
        .flatMap(caller -> caller.get("level_dbov"))
        .exists(level -> !level.isEmpty() && Integer.parseInt(level) > -30);
  }
}
