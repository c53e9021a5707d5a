package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we say that we serve is served, and nothing else is. */
class ExtensionTest extends OnOneServer {

  private static Vector<String> words(String list) {
    return Vector.of(list.split(", "));
  }

  @Test
  void RFC_3261_20_37_each_extension_that_we_list_may_be_required() {
    try (TestPhone phone = server.phone("UDP")) {
      Vector<String> listed =
          words(phone.send(phone.request("OPTIONS")).expect(200).header("Supported"));
      for (String extension : listed) {
        phone.newCall();
        phone.callBy(phone.invite().add("Require", extension));
        phone.hangUp();
      }

      assertThat(listed).containsExactly("100rel", "timer");
    }
  }

  @Test
  void RFC_3261_20_5_each_method_that_we_list_is_served_in_a_call() {
    try (TestPhone phone = server.phone("UDP")) {
      Reply ok = phone.callBy(phone.invite());
      Vector<String> asked = words(ok.header("Allow")).removeAll(Vector.of("ACK", "CANCEL", "BYE"));
      Vector<Integer> statuses =
          asked.map(method -> {
            RequestText request = method.equals("INVITE") ? phone.invite() : phone.request(method);
            int status = method.equals("PRACK") ? 481 : 200;
            int seen = phone.send(request).expect(status).status();
            if (method.equals("INVITE")) {
              phone.send(phone.ack());
            }
            return seen;
          });
      phone.hangUp();

      assertThat(statuses).doesNotContain(405, 501);
    }
  }

  @Test
  void RFC_3261_20_1_what_founds_or_changes_a_session_lists_all_that_we_serve() {
    try (TestPhone phone = server.phone("TCP")) {
      Reply founded = phone.callBy(phone.invite());
      Reply updated = phone.send(phone.request("UPDATE")).expect(200);
      Reply options = phone.send(phone.request("OPTIONS")).expect(200);
      phone.hangUp();

      assertThat(Vector.of(founded, updated, options))
          .allSatisfy(reply -> {
            assertThat(reply.header("Supported")).isEqualTo("100rel, timer");
            assertThat(reply.header("Allow")).contains("UPDATE", "PRACK");
            assertThat(reply.header("Accept")).startsWith("application/sdp");
          });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100rel                | ''",
        "timer                 | ''",
        "100REL, Timer         | ''",
        "precondition          | precondition",
        "100rel, precondition  | precondition",
        "replaces              | replaces",
        "join                  | join",
        "timer, gruu, outbound | gruu, outbound",
      })
  void RFC_3261_8_2_2_3_only_what_we_do_not_support_is_refused_by_420(
      String required, String unsupported) {
    try (TestPhone phone = server.phone("UDP")) {
      RequestText invite = phone.invite().add("Require", required);
      Reply reply = phone.send(invite).expect(unsupported.isEmpty() ? 200 : 420);
      if (unsupported.isEmpty()) {
        phone.send(phone.ack());
        phone.hangUp();
      } else {
        phone.send(phone.onBranchOf(invite, "ACK"));
      }

      assertThat(reply.header("Unsupported")).isEqualTo(unsupported);
    }
  }

  @Test
  void RFC_3262_3_a_peer_that_requires_100rel_is_answered_without_anything_to_acknowledge() {
    server.bridge.answering = false;
    try (TestPhone phone = server.phone("UDP")) {
      phone.send(phone.invite().add("Require", "100rel"));
      assertThat(phone.next().status()).isEqualTo(100);
      phone.expectSilence();
      server.sip.answer(server.bridge.last);
      phone.expect(200);
      phone.send(phone.ack());
      phone.send(phone.request("PRACK").add("RAck", "1 1 INVITE")).expect(481);

      phone.hangUp();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PRACK", "UPDATE"})
  void RFC_3261_12_2_2_what_needs_a_dialog_and_names_none_gets_481(String method) {
    try (TestPhone phone = server.phone("TCP")) {
      phone.send(phone.request(method).add("RAck", "1 1 INVITE")).expect(481);
    }
  }

  @Test
  void RFC_3312_preconditions_that_nobody_requires_are_passed_over() {
    String wanted = "a=curr:qos e2e none\r\na=des:qos optional e2e sendrecv\r\n";
    try (TestPhone phone = server.phone("UDP")) {
      Reply ok =
          phone.callBy(
              phone
                  .invite()
                  .add("Supported", "precondition, 100rel")
                  .body("application/sdp", TestPhone.SDP + wanted));
      phone.hangUp();

      assertThat(ok.body()).doesNotContain("qos");
    }
  }

  @Test
  void RFC_3515_a_transfer_in_a_call_gets_405_and_changes_nothing() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.callBy(phone.invite());
      RequestText refer = phone.request("REFER").add("Refer-To", "<sip:ola@127.0.0.1>");
      assertThat(phone.send(refer).expect(405).header("Allow")).doesNotContain("REFER");

      phone.hangUp();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Replaces", "Join"})
  void RFC_3891_a_call_that_would_replace_another_unasked_is_a_call_of_its_own(String name) {
    try (TestPhone phone = server.phone("UDP")) {
      phone.callBy(phone.invite().add(name, "other@phone.invalid;to-tag=a;from-tag=b"));

      phone.hangUp();
    }
  }
}
