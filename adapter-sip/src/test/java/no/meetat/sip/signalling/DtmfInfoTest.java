package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that come by INFO. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DtmfInfoTest {

  private @AutoClose final TestServer server = TestServer.started();

  @BeforeEach
  void forget() {
    server.bridge.forget();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/dtmf-relay | Signal=5~Duration=160 | 200 | 5 160",
        "application/dtmf-relay | Signal= *~Duration=160 | 200 | * 160",
        "application/DTMF-relay | Duration=160~signal=#  | 200 | # 160",
        "application/dtmf-relay | Signal=10 | 200 | * 0",
        "application/dtmf-relay | Signal=11 | 200 | # 0",
        "application/dtmf-relay | Signal=d  | 200 | D 0",
        "application/dtmf       | 7         | 200 | 7 0",
        "application/dtmf       | *~        | 200 | * 0",
        "application/dtmf-relay | Signal=1~Duration=99999 | 200 | 1 10000",
        "application/dtmf-relay | Signal=1~Duration=9999999999 | 200 | 1 0",
        "application/dtmf-relay | Signal=1~Duration=-5 | 200 | 1 0",
        "application/dtmf-relay | Signal=16 | 400 | ''",
        "application/dtmf-relay | Signal=   | 400 | ''",
        "application/dtmf-relay | hello     | 400 | ''",
        "application/dtmf-relay | Signal=x~Signal=5 | 400 | ''",
        "application/dtmf       | 55        | 400 | ''",
        "text/plain             | 5         | 415 | ''",
      })
  void a_key_is_read_from_the_body(String type, String body, int status, String key) {
    try (TestPhone phone = server.phone("UDP")) {
      phone.call();
      phone.send(phone.request("INFO").body(type, body.replace("~", "\r\n"))).expect(status);
      phone.hangUp();
    }
    assertThat(server.bridge.told.stream().filter(told -> told.startsWith("key")))
        .containsExactlyElementsOf(key.isEmpty() ? List.of() : List.of("key " + key));
  }

  @Test
  void RFC_3261_8_2_3_a_body_that_need_not_be_understood_is_passed_over() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.call();
      RequestText info = phone.request("INFO").body("application/isup;version=itu-t92+", "x");
      phone.send(info.add("Content-Disposition", "signal;handling=optional")).expect(200);
      phone.hangUp();
    }
    assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
  }

  @Test
  void the_same_info_again_presses_no_second_time_and_a_new_one_does() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.call();
      RequestText five = phone.request("INFO").body("application/dtmf-relay", "Signal=5\r\n");
      phone.send(five).expect(200);
      phone.send(five).expect(200);
      phone.send(phone.request("INFO").body("application/dtmf-relay", "Signal=5\r\n")).expect(200);
      phone.hangUp();
    }
    assertThat(server.bridge.told)
        .containsExactly("dialled 23184500", "key 5 0", "key 5 0", "hungUp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", " ", "Signal ", "=", "Signal=\n"})
  void a_body_of_32_kB_costs_no_more_than_its_octets(String filling) {
    try (TestPhone phone = server.phone("TCP")) {
      phone.call();
      String body = filling.repeat(32_000 / filling.length());
      phone.send(phone.request("INFO").body("application/dtmf-relay", body)).expect(400);
      phone.send(phone.request("INFO").body("application/dtmf", body)).expect(400);
      phone.hangUp();
    }
  }

  @Test
  void RFC_6086_an_info_package_we_did_not_ask_for_gets_469_and_presses_nothing() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.call();
      RequestText info = phone.request("INFO").body("application/dtmf-relay", "Signal=5\r\n");
      Reply reply = phone.send(info.add("Info-Package", "dtmf")).expect(469);
      phone.hangUp();

      assertThat(reply.headers("Recv-Info")).containsExactly("");
    }
    assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
  }

  @Test
  void RFC_6086_an_info_without_a_body_is_agreed_to() {
    try (TestPhone phone = server.phone("TCP")) {
      phone.call();
      phone.send(phone.request("INFO")).expect(200);
      phone.hangUp();
    }
    assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
  }
}
