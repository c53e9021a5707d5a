package no.meetat.sip.signalling.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import no.meetat.sip.network.AddressRange;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.RequestText;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.signalling.transport.TransportProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestWriterTest {

  private static final TestFlow HOP = TestFlow.to(TransportProtocol.TCP, "198.51.100.7:40000");
  private static final Uri TARGET = Uri.read("sip:kari@198.51.100.7:5062").get();
  private static final String SESSION = "v=0\r\n";

  @Test
  void RFC_3261_12_2_1_1_a_request_is_written_from_the_dialog() {
    assertThat(
            text(writer(Invites.text()).write(DialogRequest.of("BYE"), TARGET, HOP, "z9hG4bKours")))
        .isEqualTo(
            """
            BYE sip:kari@198.51.100.7:5062 SIP/2.0
            Via: SIP/2.0/TCP 192.0.2.1:5060;branch=z9hG4bKours;rport
            Max-Forwards: 70
            From: <sip:23184500@192.0.2.1>;tag=ours
            To: "Kari" <sip:+4722334455@peer.invalid>;tag=theirs
            Call-ID: call-7
            CSeq: 1 BYE
            Accept: application/sdp
            Content-Length: 0

            """
                .replace("\n", "\r\n"));
  }

  @Test
  void RFC_3261_12_2_1_1_each_request_has_the_next_number() {
    RequestWriter writer = writer(Invites.text());

    assertThat(text(writer.write(DialogRequest.of("OPTIONS"), TARGET, HOP, "z1")))
        .contains("CSeq: 1 OPTIONS\r\n");
    assertThat(text(writer.write(DialogRequest.of("INFO"), TARGET, HOP, "z2")))
        .contains("CSeq: 2 INFO\r\n");
    assertThat(text(writer.write(DialogRequest.of("BYE"), TARGET, HOP, "z3")))
        .contains("CSeq: 3 BYE\r\n");
  }

  @Test
  void RFC_3261_14_1_a_re_INVITE_has_a_session_and_says_where_we_are_reached() {
    assertThat(
            text(
                writer(Invites.text())
                    .write(DialogRequest.invite(SESSION), TARGET, HOP, "z9hG4bKours")))
        .contains("CSeq: 1 INVITE\r\n")
        .contains("Contact: <sip:23184500@192.0.2.1:5060;transport=tcp>;isfocus\r\n")
        .contains("Content-Type: application/sdp\r\n")
        .endsWith("Content-Length: 5\r\n\r\nv=0\r\n");
  }

  @Test
  void RFC_3261_20_5_what_refreshes_the_target_says_what_we_serve() {
    assertThat(text(writer(Invites.text()).write(DialogRequest.of("UPDATE"), TARGET, HOP, "z")))
        .contains("Contact: <sip:23184500@192.0.2.1:5060;transport=tcp>;isfocus\r\n")
        .contains("Allow: INVITE, ACK, BYE, CANCEL, OPTIONS, INFO, PRACK, UPDATE\r\n")
        .contains("Supported: timer\r\n");
  }

  @Test
  void RFC_3261_13_2_2_4_an_ACK_has_the_number_of_its_INVITE_and_the_next_request_another() {
    RequestWriter writer = writer(Invites.text());
    writer.write(DialogRequest.invite(SESSION), TARGET, HOP, "z1");

    assertThat(text(writer.ack(writer.sequence(), TARGET, HOP, "z2")))
        .startsWith("ACK sip:kari@198.51.100.7:5062 ")
        .contains("CSeq: 1 ACK\r\n", "branch=z2;")
        .doesNotContain("Content-Type", "Contact");
    assertThat(text(writer.write(DialogRequest.of("BYE"), TARGET, HOP, "z3")))
        .contains("CSeq: 2 BYE\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BYE", "OPTIONS", "INFO"})
  void RFC_3261_12_2_1_1_what_refreshes_no_target_has_no_contact(String method) {
    assertThat(text(writer(Invites.text()).write(DialogRequest.of(method), TARGET, HOP, "z")))
        .doesNotContain("Contact:");
  }

  @Test
  void RFC_3261_12_2_1_1_routes_are_written_in_order_and_a_strict_one_takes_the_target_in() {
    RequestText invite = Invites.text().add("Record-Route", "<sip:p1;lr>, <sip:p2;lr>");
    assertThat(text(writer(invite).write(DialogRequest.of("BYE"), TARGET, HOP, "z")))
        .startsWith("BYE sip:kari@198.51.100.7:5062 ")
        .contains("Route: <sip:p1;lr>\r\nRoute: <sip:p2;lr>\r\n");

    RequestText strict = Invites.text().add("Record-Route", "<sip:p1>, <sip:p2;lr>");
    assertThat(text(writer(strict).write(DialogRequest.of("BYE"), TARGET, HOP, "z")))
        .startsWith("BYE sip:p1 ")
        .contains("Route: <sip:p2;lr>\r\nRoute: <sip:kari@198.51.100.7:5062>\r\n");
  }

  @Test
  void our_public_address_is_written_in_via_and_contact() {
    OurAddress ours = new OurAddress(Vector.of(InetAddress.ofLiteral("203.0.113.5")), Peers.NONE);

    assertThat(
            text(
                writer(Invites.text(), ours)
                    .write(DialogRequest.invite(SESSION), TARGET, HOP, "z")))
        .contains("Via: SIP/2.0/TCP 203.0.113.5:5060;")
        .contains("Contact: <sip:23184500@203.0.113.5:5060;transport=tcp>");
  }

  @Test
  void a_peer_may_be_told_another_address_of_ours_or_our_own() {
    Peer peer =
        new Peer(
            "inside",
            Vector.of(AddressRange.of(HOP.remote().getAddress())),
            HashSet.empty(),
            false,
            MediaPath.FIXED,
            HashSet.empty(),
            Option.some(Vector.of(InetAddress.ofLiteral("203.0.113.6"))));
    Vector<InetAddress> all = Vector.of(InetAddress.ofLiteral("203.0.113.5"));
    OurAddress ours = new OurAddress(all, Peers.of(Vector.of(peer)).get());

    assertThat(text(writer(Invites.text(), ours).write(DialogRequest.of("BYE"), TARGET, HOP, "z")))
        .contains("Via: SIP/2.0/TCP 203.0.113.6:5060;");
    assertThat(ours.all()).hasSize(2);
  }

  private static RequestWriter writer(RequestText invite) {
    return writer(invite, new OurAddress(Vector.empty(), Peers.NONE));
  }

  private static RequestWriter writer(RequestText invite, OurAddress ours) {
    SipRequest read = Invites.read(invite);
    RouteSet routes = RouteSet.of(read).get();
    OurContact contact = new OurContact("23184500", Option.none(), false, ours);
    return new RequestWriter(read, DialogId.of(read, "ours"), routes, contact);
  }

  private static String text(byte[] request) {
    return new String(request, StandardCharsets.ISO_8859_1);
  }
}
