package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What tells a phone that it has called a conference. */
class FocusTest {

  private final @AutoClose TestServer server = TestServer.started();

  @OverEachTransport
  void RFC_4579_5_1_each_answer_that_says_where_we_are_says_that_we_are_a_focus(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      Reply call = phone.callBy(phone.invite());
      Reply held = phone.send(phone.invite()).expect(200);
      phone.send(phone.ack());
      Reply updated = phone.send(phone.request("UPDATE")).expect(200);
      phone.hangUp();

      assertThat(call.header("Contact")).startsWith("<sip:23184500@").endsWith(">;isfocus");
      assertThat(held.header("Contact")).isEqualTo(call.header("Contact"));
      assertThat(updated.header("Contact")).isEqualTo(call.header("Contact"));
    }
  }

  @Test
  void RFC_3840_9_isfocus_is_said_of_the_contact_and_is_no_part_of_its_uri() {
    try (TestPhone phone = server.phone("UDP")) {
      String contact = phone.callBy(phone.invite()).header("Contact");
      phone.hangUp();

      assertThat(contact.split(">", 2)[0]).doesNotContain("isfocus");
    }
  }
}
