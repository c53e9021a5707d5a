package no.meetat.sip.signalling.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.TransportProtocol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The peer sends from 198.51.100.7:40000; 198.51.100.8 is of the same trusted peer. */
class NextHopTest {

  private static final String SOURCE = "198.51.100.7:40000";
  private static final InetAddress OTHER = InetAddress.ofLiteral("198.51.100.8");

  @ParameterizedTest(name = "over {0}, route {1}, contact {2}: {3}")
  @CsvSource({
    "UDP,       ,                         ,                                       198.51.100.7:40000",
    "UDP,       ,                         sip:a@198.51.100.7:5062,                198.51.100.7:5062",
    "UDP,       ,                         sip:a@198.51.100.7,                     198.51.100.7:5060",
    "UDP,       ,                         sip:a@10.0.0.5:5062,                    198.51.100.7:40000",
    "UDP,       ,                         sip:a@phone.invalid:5062,               198.51.100.7:40000",
    "UDP,       ,                         sip:a@198.51.100.8:5062,                198.51.100.8:5062",
    "UDP,       ,                         sip:a@198.51.100.7:5062;transport=tcp,  198.51.100.7:40000",
    "UDP,       ,                         tel:+4722334455,                        198.51.100.7:40000",
    "UDP,       sip:198.51.100.8:5070;lr, sip:a@198.51.100.7:5062,                198.51.100.8:5070",
    "UDP,       sip:198.51.100.7:5070;lr, sip:a@198.51.100.8:5062,                198.51.100.7:5070",
    "UDP,       sip:proxy.invalid;lr,     sip:a@198.51.100.8:5062,                198.51.100.7:40000",
    "UDP,       sip:203.0.113.9;lr,       sip:a@198.51.100.8:5062,                198.51.100.7:40000",
    "TCP open,  ,                         ,                                       open",
    "TCP open,  ,                         sip:a@10.0.0.5:5062,                    open",
    "TCP open,  ,                         sip:a@198.51.100.8:5062,                open",
    "TCP open,  sip:198.51.100.7:5070;lr, sip:a@198.51.100.8:5062,                open",
    "TCP open,  sip:198.51.100.8:5070;lr, sip:a@198.51.100.7:5062,                198.51.100.8:5070",
    "TCP open,  sip:203.0.113.9;lr,       sip:a@198.51.100.8:5062,                open",
    "TCP open,  'sip:198.51.100.8:5070;transport=udp;lr', sip:a@198.51.100.8,     open",
    "TCP gone,  ,                         ,                                       198.51.100.7:40000",
    "TCP gone,  ,                         sip:a@198.51.100.7:5062,                198.51.100.7:5062",
    "TCP gone,  ,                         sip:a@10.0.0.5:5062,                    198.51.100.7:40000",
    "TCP gone,  sip:198.51.100.7:5070;lr, sip:a@198.51.100.8:5062,                198.51.100.7:5070",
  })
  void RFC_3261_12_2_1_1_where_a_request_goes_first(
      String came, String route, String contact, String expected) {
    TestFlow flow = flow(came);
    NextHop hop = nextHop(flow, route);
    hop.vouch();

    Flow chosen = hop.towards(Option.of(contact).flatMap(Uri::read));

    assertThat(chosen.protocol()).isEqualTo(flow.protocol());
    if (expected.equals("open")) {
      assertThat(chosen).isSameAs(flow);
    } else {
      assertThat(chosen.remote()).isEqualTo(TestFlow.at(expected));
    }
  }

  @ParameterizedTest(name = "contact {0}: {1}")
  @CsvSource({
    "sip:a@198.51.100.7:5062, 198.51.100.7:40000",
    "sip:a@198.51.100.8:5062, 198.51.100.8:5062",
  })
  void until_the_peer_has_shown_itself_it_is_asked_elsewhere_only_where_trusted(
      String contact, String expected) {
    NextHop hop = nextHop(flow("UDP"), "");

    assertThat(hop.towards(Uri.read(contact)).remote()).isEqualTo(TestFlow.at(expected));
  }

  private static TestFlow flow(String came) {
    return new TestFlow(
        came.startsWith("TCP") ? TransportProtocol.TCP : TransportProtocol.UDP,
        TestFlow.at(SOURCE),
        !came.endsWith("gone"));
  }

  private static NextHop nextHop(TestFlow flow, String route) {
    DialogPeer peer = new DialogPeer(flow, (founder, other) -> other.equals(OTHER));
    return new NextHop(peer, new RouteSet(Option.of(route).flatMap(Uri::read).toVector()), flow);
  }
}
