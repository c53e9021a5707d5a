package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.sip.signalling.transport.Carrier;
import no.meetat.sip.signalling.transport.ListeningPoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPointsTest {

  private static final int SIGNALLING = 5060;
  private static final int MEDIA = 20_000;
  private static final String PUBLIC = "198.51.100.1";

  @ParameterizedTest(name = "bound to {0}: {1}:{2}")
  @CsvSource({
    "127.0.0.1, 127.0.0.1,    5060,  true",
    "127.0.0.1, 127.0.0.1,    5062,  false",
    "127.0.0.1, 127.0.0.9,    5060,  false",
    "127.0.0.1, 127.0.0.1,    20000, true",
    "127.0.0.1, 127.0.0.9,    20000, false",
    "127.0.0.1, 198.51.100.1, 5060,  true",
    "127.0.0.1, 198.51.100.1, 20000, true",
    "127.0.0.1, 198.51.100.1, 5062,  false",
    "127.0.0.1, 198.51.100.2, 5060,  false",
    "0.0.0.0,   127.0.0.9,    5060,  true",
    "0.0.0.0,   127.0.0.9,    5062,  false",
    "0.0.0.0,   198.51.100.1, 5060,  true",
    "0.0.0.0,   198.51.100.2, 5060,  false",
    "0.0.0.0,   ::1,          5060,  false",
    "::,        ::1,          5060,  true",
    "::,        127.0.0.9,    5060,  true",
    "::,        2001:db8::9,  5060,  false",
    "::1,       ::1,          5060,  true",
    "::1,       ::1,          5062,  false",
    "::1,       127.0.0.1,    5060,  false",
  })
  void what_is_sent_to_a_point_of_ours_comes_back_to_us(
      String bound, String address, int port, boolean ours) {
    OwnPoints points =
        new OwnPoints(
            at("127.0.0.1", MEDIA)::equals,
            Vector.of(new ListeningPoint(Carrier.UDP, at(bound, SIGNALLING))),
            Vector.of(InetAddress.ofLiteral(PUBLIC)));

    assertThat(points.contain(at(address, port))).isEqualTo(ours);
  }

  private static InetSocketAddress at(String address, int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), port);
  }
}
