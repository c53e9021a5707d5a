package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our requests reach the peer that called, and nobody who was only named. */
class ContactTest {

  private static final int SILENCE_MILLIS = 150;

  private @AutoClose final TestServer server = TestServer.started();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<sip:a@127.0.0.1:PORT>;reg-id=1;+sip.instance=\"<urn:uuid:0>\" | sip:a@127.0.0.1:PORT",
        "sip:a@127.0.0.1:PORT;transport=udp     | sip:a@127.0.0.1:PORT",
        "<sip:a@phone.example.invalid:PORT>     | sip:a@phone.example.invalid:PORT",
        "<sip:a@0.0.0.0:PORT>                   | sip:a@0.0.0.0:PORT",
        "<sip:a@127.0.0.99:PORT>                | sip:a@127.0.0.99:PORT",
        "<sip:a@[::1]:PORT>                     | sip:a@[::1]:PORT",
        "<sip:a@192.0.2.9:PORT;transport=tcp>   | sip:a@192.0.2.9:PORT;transport=tcp",
        "<sip:a@127.0.0.1:9;transport=tls>      | sip:a@127.0.0.1:9;transport=tls",
        "<sip:a@127.0.0.1:PORT;transport=tcp>   | sip:a@127.0.0.1:PORT;transport=tcp",
        "<tel:+4722334455>                      | tel:+4722334455",
        "                                       | sip:+4722334455@127.0.0.1",
      })
  void whatever_contact_is_written_bye_reaches_who_called(String contact, String requestUri) {
    try (TestPhone phone = server.phone("UDP")) {
      String port = String.valueOf(phone.line.port());
      RequestText invite = phone.invite().without("Contact");
      phone.callBy(contact == null ? invite : invite.add("Contact", contact.replace("PORT", port)));
      server.sip.hangUp(server.bridge.last);

      Reply bye = phone.expectRequest("BYE");
      phone.ok(bye);

      assertThat(bye.startLine()).isEqualTo("BYE " + requestUri.replace("PORT", port) + " SIP/2.0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<sips:a@127.0.0.1>",
        "<sip:a@255.255.255.255>",
        "<sip:a@224.0.0.1:5060>",
        "<sip:a@240.0.0.1>",
        "<sip:a@0.1.2.3>",
        "<sip:a@127.0.0.1:OURS>",
        "<sip:a@127.0.0.1:OTHER>",
        "<sip:%%%@x>",
      })
  void a_contact_where_nobody_can_be_reached_is_refused(String contact) {
    try (TestPhone phone = server.phone("UDP")) {
      String written =
          contact
              .replace("OURS", String.valueOf(server.port))
              .replace("OTHER", String.valueOf(server.port("TLS")));
      RequestText invite = phone.invite();

      phone.send(invite.set("Contact", written)).expect(400);
      phone.newCall();
      phone.send(phone.invite().add("Record-Route", written)).expect(400);
    }
  }

  @Test
  void until_the_ack_nothing_goes_where_a_contact_or_a_route_points_but_back_to_who_sent() {
    try (TestPhone phone = server.phone("UDP");
        TestPhone victim = server.phone("UDP")) {
      String pointed = "<sip:v@127.0.0.1:" + victim.line.port() + ";lr>";
      phone.send(phone.invite().set("Contact", pointed).add("Record-Route", pointed)).expect(200);

      phone.ok(phone.expectRequest("BYE"));

      victim.expectSilence();
    }
  }

  @Test
  void no_connection_is_opened_to_an_address_that_was_only_written() throws Exception {
    try (TestPhone phone = server.phone("UDP");
        ServerSocket victim = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.7"))) {
      String pointed = "sip:v@127.0.0.7:" + victim.getLocalPort() + ";transport=tcp;lr";
      phone.callBy(phone.invite().set("Contact", pointed).add("Record-Route", "<" + pointed + ">"));
      server.sip.hangUp(server.bridge.last);

      phone.ok(phone.expectRequest("BYE"));

      victim.setSoTimeout(SILENCE_MILLIS);
      assertThatThrownBy(victim::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void a_trusted_peer_is_asked_at_any_address_of_its_own() {
    try (TestServer trusting = TestServer.trustingAllOfLoopback();
        TestPhone phone = trusting.phone("UDP");
        TestPhone other = trusting.phoneAt("127.0.0.9")) {
      String contact = "<sip:a@127.0.0.9:" + other.line.port() + ">";
      phone.callBy(phone.invite().set("Contact", contact));
      trusting.sip.hangUp(trusting.bridge.last);

      other.ok(other.expectRequest("BYE"));
    }
  }
}
