package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Where responses and our own requests go; no name is ever looked up. */
class RoutingTest {

  private @AutoClose final TestServer server = TestServer.started();

  @Test
  void RFC_3581_with_rport_the_response_goes_back_to_the_port_it_came_from() {
    try (TestPhone phone = server.phone("UDP")) {
      Reply reply =
          phone
              .send(
                  phone
                      .request("OPTIONS")
                      .set("Via", "SIP/2.0/UDP no.such.host.invalid:9;branch=z9hG4bKr;rport"))
              .expect(200);

      assertThat(reply.header("Via")).contains("received=127.0.0.1", "rport=" + phone.line.port());
    }
  }

  @Test
  void RFC_3261_18_2_2_without_rport_the_response_goes_to_the_port_of_the_via() {
    try (TestPhone phone = server.phone("UDP");
        TestPhone other = server.phone("UDP")) {
      String sentBy = "no.such.host.invalid:" + other.line.port();
      phone.send(phone.request("OPTIONS").set("Via", "SIP/2.0/UDP " + sentBy + ";branch=z9hG4bKs"));

      assertThat(other.expect(200).header("Via")).contains("received=127.0.0.1");
    }
  }

  @OverEachTransport
  void with_a_name_for_a_contact_bye_goes_back_to_where_the_last_request_came_from(
      String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      String contact = "<sip:phone@no.such.host.invalid:9>";
      phone.callBy(phone.invite().set("Contact", contact));
      server.sip.hangUp(server.bridge.last);

      Reply bye = phone.expectRequest("BYE");
      phone.ok(bye);

      assertThat(bye.startLine()).isEqualTo("BYE sip:phone@no.such.host.invalid:9 SIP/2.0");
    }
  }

  @Test
  void with_a_contact_of_no_possible_port_bye_goes_back_too_and_the_call_ends() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.callBy(phone.invite().set("Contact", "<sip:phone@127.0.0.1:97217>"));
      server.sip.hangUp(server.bridge.last);
      phone.ok(phone.expectRequest("BYE"));

      await().until(() -> server.sip.callsInProgress() == 0);
    }
  }

  @Test
  void RFC_3261_18_2_2_a_via_of_no_possible_port_is_answered_where_the_request_came_from() {
    try (TestPhone phone = server.phone("UDP")) {
      String via = "SIP/2.0/UDP 127.0.0.1:97217;branch=z9hG4bKs";

      phone.send(phone.request("OPTIONS").set("Via", via)).expect(200);
    }
  }

  @Test
  void RFC_3261_12_1_1_recorded_routes_are_copied_and_followed() {
    try (TestPhone phone = server.phone("UDP");
        TestPhone proxy = server.phone("UDP")) {
      String first = "<sip:127.0.0.1:" + proxy.line.port() + ";lr>";
      String second = "<sip:far.invalid;lr>";
      Reply ok =
          phone.callBy(phone.invite().add("Record-Route", first).add("Record-Route", second));
      server.sip.hangUp(server.bridge.last);

      Reply bye = proxy.expectRequest("BYE");
      proxy.ok(bye);

      assertThat(ok.header("Record-Route").replace(",", ", ").replace("  ", " "))
          .isEqualTo(first + ", " + second);
      assertThat(bye.headers("Route")).containsExactly(first, second);
      assertThat(bye.startLine())
          .isEqualTo("BYE sip:phone@127.0.0.1:" + phone.line.port() + " SIP/2.0");
    }
  }

  @Test
  void RFC_3261_16_12_1_2_a_strict_router_gets_its_own_request_uri() {
    try (TestPhone phone = server.phone("UDP");
        TestPhone proxy = server.phone("UDP")) {
      String strict = "sip:127.0.0.1:" + proxy.line.port();
      phone.callBy(phone.invite().add("Record-Route", "<" + strict + ">"));
      server.sip.hangUp(server.bridge.last);

      Reply bye = proxy.expectRequest("BYE");
      proxy.ok(bye);

      assertThat(bye.startLine()).isEqualTo("BYE " + strict + " SIP/2.0");
      assertThat(bye.header("Route")).isEqualTo("<sip:phone@127.0.0.1:" + phone.line.port() + ">");
    }
  }

  @OverEachTransport
  void a_phone_behind_nat_that_lies_about_its_address_is_asked_the_way_it_came(String protocol) {
    try (TestServer trusting = TestServer.trustingAllOfLoopback();
        TestPhone phone = trusting.phone(protocol)) {
      phone.callBy(phone.invite().set("Contact", "<sip:phone@192.168.1.7:5062>"));
      trusting.sip.hangUp(trusting.bridge.last);

      Reply bye = phone.expectRequest("BYE");
      phone.ok(bye);

      assertThat(bye.startLine()).isEqualTo("BYE sip:phone@192.168.1.7:5062 SIP/2.0");
    }
  }

  @Test
  void RFC_3261_12_2_1_1_a_proxy_of_the_route_set_comes_before_contact_and_source() {
    try (TestServer trusting = TestServer.trustingAllOfLoopback();
        TestPhone phone = trusting.phone("UDP");
        TestPhone proxy = trusting.phoneAt("127.0.0.9")) {
      String route = "<sip:127.0.0.9:" + proxy.line.port() + ";lr>";
      phone.callBy(phone.invite().add("Record-Route", route));
      trusting.sip.hangUp(trusting.bridge.last);

      Reply bye = proxy.expectRequest("BYE");
      proxy.ok(bye);

      assertThat(bye.header("Route")).isEqualTo(route);
    }
  }

  @Test
  void RFC_3261_12_2_1_1_a_proxy_elsewhere_comes_before_an_open_connection() throws Exception {
    try (TestServer trusting = TestServer.trustingAllOfLoopback();
        TestPhone phone = trusting.phone("TCP");
        ServerSocket proxy = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.9"))) {
      String route = "<sip:127.0.0.9:" + proxy.getLocalPort() + ";transport=tcp;lr>";
      phone.callBy(phone.invite().add("Record-Route", route));
      trusting.sip.hangUp(trusting.bridge.last);

      expectBye(proxy);
    }
  }

  @Test
  void RFC_5923_the_connection_of_the_proxy_that_asked_to_stay_is_used_again() {
    try (TestServer trusting = TestServer.trustingAllOfLoopback();
        TestPhone proxy = trusting.phone("TCP")) {
      String route = "<sip:127.0.0.1:" + (proxy.line.port() - 1) + ";transport=tcp;lr>";
      proxy.send(proxy.invite().add("Record-Route", route)).expect(200);
      proxy.send(proxy.ack());
      trusting.sip.hangUp(trusting.bridge.last);

      proxy.ok(proxy.expectRequest("BYE"));
    }
  }

  @Test
  void when_the_tcp_connection_is_gone_bye_goes_to_the_contact() throws Exception {
    try (TestPhone phone = server.phone("TCP");
        ServerSocket listening = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
      String contact = "<sip:phone@127.0.0.1:" + listening.getLocalPort() + ";transport=tcp>";
      phone.callBy(phone.invite().set("Contact", contact));
      phone.line.close();
      server.awaitNoConnection();
      server.sip.hangUp(server.bridge.last);

      expectBye(listening);
    }
  }

  private static void expectBye(ServerSocket listening) throws IOException {
    try (TestPhone back = TestPhone.accepted(listening)) {
      back.ok(back.expectRequest("BYE"));
    }
  }

  @OverEachStream
  void RFC_3261_18_2_2_when_the_connection_is_gone_the_response_comes_over_another(String protocol)
      throws Exception {
    try (TestServer impatient = TestServer.impatient();
        TestPhone phone = impatient.phone(protocol);
        ServerSocket listening = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
      impatient.bridge.answering = false;
      String sentBy = "127.0.0.1:" + listening.getLocalPort();
      phone.send(
          phone.invite().set("Via", "SIP/2.0/" + protocol + " " + sentBy + ";branch=z9hG4bKgone"));
      phone.expect(100);
      phone.line.close();
      impatient.awaitNoConnection();
      impatient.sip.answer(impatient.bridge.last);

      try (TestPhone back = TestPhone.accepted(listening, protocol)) {
        assertThat(back.next().startLine()).isEqualTo("SIP/2.0 200 OK");
      }
    }
  }
}
