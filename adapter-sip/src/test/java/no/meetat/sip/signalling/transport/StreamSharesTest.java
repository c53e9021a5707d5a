package no.meetat.sip.signalling.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

/** What connections may take, over all listening points together. */
class StreamSharesTest {

  private static final int PLACES = 2;

  private final StreamShares shares =
      new StreamShares(
          new ConnectionLimits(
              ConnectionLimits.DEFAULT.connections(),
              PLACES,
              ConnectionLimits.DEFAULT.first(),
              ConnectionLimits.DEFAULT.idle(),
              ConnectionLimits.DEFAULT.message(),
              ConnectionLimits.DEFAULT.ping()),
          trusted -> false);

  @Test
  void strangers_without_a_place_use_up_no_agreements_that_all_share() {
    Vector<InetAddress> crowding =
        Vector.of("192.0.2.1", "198.51.100.1", "203.0.113.1").map(this::at);

    crowding.forEach(this::crowd);

    assertThat(shares.take(at("192.0.2.200"), TransportProtocol.TLS)).isTrue();
  }

  private void crowd(InetAddress stranger) {
    long taken =
        Vector.range(0, (int) StreamShares.OPENED.burst())
            .count(any -> shares.take(stranger, TransportProtocol.TLS));

    assertThat(taken).isEqualTo(PLACES);
  }

  private InetAddress at(String address) {
    return InetAddress.ofLiteral(address);
  }
}
