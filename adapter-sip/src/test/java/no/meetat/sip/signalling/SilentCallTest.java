package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls without media, checked by signalling (S29). */
class SilentCallTest {

  private @AutoClose final TestServer server = TestServer.started();

  @OverEachTransport
  void S29_a_phone_that_answers_stays_and_is_asked_again(String protocol) {
    try (TestPhone phone = silent(protocol)) {
      Reply first = phone.expectRequest("OPTIONS");
      phone.ok(first);
      settle(phone);
      server.media.silent.run();
      Reply second = phone.expectRequest("OPTIONS");
      phone.ok(second);
      settle(phone);

      assertThat(first.header("CSeq")).isEqualTo("1 OPTIONS");
      assertThat(second.header("CSeq")).isEqualTo("2 OPTIONS");
      stays(phone);
    }
  }

  /** A phone in a call without media. */
  private TestPhone silent(String protocol) {
    return silent(server, protocol);
  }

  private static TestPhone silent(TestServer server, String protocol) {
    TestPhone phone = server.phone(protocol);
    phone.call();
    settle(phone);
    server.media.silent.run();
    return phone;
  }

  /** All that the phone has sent has been taken when its next request is answered. */
  private static void settle(TestPhone phone) {
    phone.send(phone.request("OPTIONS")).expect(200);
  }

  private void stays(TestPhone phone) {
    assertThat(server.media.open).hasValue(1);
    phone.hangUp();
    assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 401, 405, 415, 486, 488, 500, 501, 503, 603})
  void S29_a_phone_that_refuses_the_question_knows_its_call_and_stays(int status) {
    try (TestPhone phone = silent("UDP")) {
      phone.answer(phone.expectRequest("OPTIONS"), status);
      settle(phone);

      stays(phone);
    }
  }

  @ParameterizedTest
  @CsvSource({"UDP, 481", "UDP, 408", "TCP, 481", "TCP, 408"})
  void S29_a_call_unknown_to_the_far_end_is_a_lost_line_and_ends(String protocol, int status) {
    try (TestPhone phone = silent(protocol)) {
      phone.answer(phone.expectRequest("OPTIONS"), status);
      Reply bye = phone.expectRequest("BYE");

      assertThat(server.media.open).hasValue(0);
      phone.answer(bye, 481);
      isLost(server);
      assertThat(bye.header("CSeq")).isEqualTo("2 BYE");
    }
  }

  private static void isLost(TestServer server) {
    await().until(() -> server.sip.callsInProgress() == 0);
    assertThat(server.bridge.told).containsExactly("dialled 23184500", "lineLost");
    assertThat(server.media.open).hasValue(0);
  }

  @OverEachTransport
  void S29_a_phone_that_never_answers_is_a_lost_line(String protocol) {
    try (TestServer impatient = TestServer.impatient();
        TestPhone phone = silent(impatient, protocol)) {
      phone.expectRequest("OPTIONS");
      phone.ok(phone.expectRequest("BYE"));

      isLost(impatient);
      await().until(() -> impatient.sip.transactionsInProgress() == 0);
    }
  }

  @Test
  void S29_a_phone_whose_connection_is_gone_is_a_lost_line() {
    try (TestServer impatient = TestServer.impatient()) {
      silent(impatient, "TCP").close();

      isLost(impatient);
    }
  }

  @Test
  void S29_who_speaks_again_stays_though_the_question_is_not_answered() {
    try (TestPhone phone = silent("TCP")) {
      Reply question = phone.expectRequest("OPTIONS");
      server.media.heardAgain = true;
      phone.answer(question, 408);
      settle(phone);

      stays(phone);
    }
  }

  @Test
  void S29_a_call_is_asked_one_question_at_a_time() {
    try (TestPhone phone = silent("TCP")) {
      Reply question = phone.expectRequest("OPTIONS");
      server.media.silent.run();
      server.media.silent.run();
      phone.expectSilence();
      phone.ok(question);
      settle(phone);

      stays(phone);
    }
  }

  @Test
  void S29_a_call_that_has_ended_is_asked_nothing() {
    try (TestPhone phone = server.phone("TCP")) {
      phone.call();
      phone.hangUp();
      server.media.silent.run();

      phone.expectSilence();
    }
  }

  @Test
  void S29_a_caller_may_hang_up_while_asked() {
    try (TestPhone phone = silent("UDP")) {
      Reply question = phone.expectRequest("OPTIONS");
      phone.hangUp();
      phone.answer(question, 481);

      await().until(() -> server.sip.transactionsInProgress() == 0);
      assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
    }
  }

  @Test
  void S29_a_held_call_is_asked_too() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.call();
      phone.send(phone.invite().body("application/sdp", TestPhone.SDP + "a=inactive\r\n"));
      phone.expect(200);
      phone.send(phone.ack());
      settle(phone);
      server.media.silent.run();
      phone.answer(phone.expectRequest("OPTIONS"), 481);

      phone.ok(phone.expectRequest("BYE"));

      isLost(server);
    }
  }

  @Test
  void RFC_3261_11_1_the_question_is_a_request_in_the_dialog_that_changes_nothing_there() {
    try (TestPhone phone = server.phone("UDP")) {
      Reply ok = phone.call();
      settle(phone);
      server.media.silent.run();
      Reply question = phone.expectRequest("OPTIONS");
      phone.ok(question);
      phone.hangUp();

      assertThat(question.startLine())
          .isEqualTo("OPTIONS sip:phone@127.0.0.1:" + phone.line.port() + " SIP/2.0");
      assertThat(question.header("From")).isEqualTo(ok.header("To"));
      assertThat(question.header("To")).isEqualTo(ok.header("From"));
      assertThat(question.header("Call-ID")).isEqualTo(ok.header("Call-ID"));
      assertThat(question.header("Accept")).isEqualTo("application/sdp");
      assertThat(question.headers("Contact")).isEmpty();
    }
  }
}
