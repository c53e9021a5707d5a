package no.meetat.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import no.meetat.call.Line;
import no.meetat.call.ReleaseCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls as they come from carriers' networks, in the shape of public traces. */
@Needs("sipp")
class CarriersTest {

  private static final String PEERS =
      """
      meetat.sip.peers {
        teams { addresses = ["127.0.0.2"], numbers { form = e164 } }
        twilio { addresses = ["127.0.0.3"], numbers { form = e164 } }
        mobile { addresses = ["127.0.0.4"] }
        exchange { addresses = ["127.0.0.5"] }
      }
      """;

  @TempDir Path folder;
  private Served served;

  @BeforeEach
  void a_server_is_ready() throws IOException {
    served = Served.start(folder, PEERS);
  }

  @AfterEach
  void it_stops() {
    served.close();
  }

  @Test
  void teams_asks_first_writes_names_and_its_forwarding_user_is_recorded() throws Exception {
    CallDetailRecord record = called("teams.xml", "127.0.0.2", "t1");

    assertThat(record.trunk()).contains("teams");
    assertThat(record.caller().map(PhoneNumber::e164)).contains("+4722334455");
    assertThat(record.divertedFrom().map(PhoneNumber::e164)).contains("+4790123456");
    assertThat(cause(record)).isEqualTo(16);
  }

  @ParameterizedTest
  @ValueSource(strings = {"u1", "t1"})
  void teams_that_offers_encrypted_media_alone_is_refused_by_488(String transport)
      throws Exception {
    new Sipp(folder, "127.0.0.2", transport).call("teams-encrypted.xml", served.port());

    assertThat(served.records()).isEmpty();
  }

  @Test
  void twilio_writes_E164_and_who_diverted_in_Diversion() throws Exception {
    CallDetailRecord record = called("twilio.xml", "127.0.0.3", "u1");

    assertThat(record.trunk()).contains("twilio");
    assertThat(record.caller().map(PhoneNumber::e164)).contains("+4722334455");
    assertThat(record.divertedFrom().map(PhoneNumber::e164)).contains("+4790123456");
    assertThat(cause(record)).isEqualTo(16);
  }

  @ParameterizedTest
  @ValueSource(strings = {"u1", "t1"})
  void a_mobile_network_s_secret_number_is_used_and_not_shown(String transport) throws Exception {
    CallDetailRecord record = called("ims.xml", "127.0.0.4", transport);

    assertThat(record.trunk()).contains("mobile");
    assertThat(record.caller()).isEmpty();
    assertThat(record.claimedCaller()).isEmpty();
    assertThat(record.line()).isEqualTo(Line.MOBILE);
    assertThat(record.icid()).contains("sbg01-0a1b.2c3d-20261129");
    assertThat(cause(record)).isEqualTo(102);
  }

  @Test
  void RFC_3312_a_network_that_requires_preconditions_is_told_that_they_are_not_served()
      throws Exception {
    new Sipp(folder, "127.0.0.4", "u1").call("ims-precondition.xml", served.port());

    assertThat(served.records()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"u1", "t1"})
  void an_exchange_s_own_signalling_is_passed_over_where_it_may_be(String transport)
      throws Exception {
    CallDetailRecord record = called("sip-i.xml", "127.0.0.5", transport);

    assertThat(record.trunk()).contains("exchange");
    assertThat(record.caller().map(PhoneNumber::e164)).contains("+4722334455");
    assertThat(record.icid()).contains("gmsc7.4711");
    assertThat(cause(record)).isEqualTo(31);
  }

  private CallDetailRecord called(String scenario, String address, String transport)
      throws Exception {
    new Sipp(folder, address, transport).call(scenario, served.port());
    Patience.await("record").until(() -> served.records().size() == 1);
    return served.records().single();
  }

  private static int cause(CallDetailRecord record) {
    return record.releaseCause().map(ReleaseCause::value).get();
  }
}
