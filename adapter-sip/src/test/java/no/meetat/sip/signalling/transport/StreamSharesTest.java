package no.meetat.sip.signalling.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
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
          trusted -> false,
          Set::of);

  @Test
  void a_stranger_has_no_more_than_its_places() {
    assertThat(placesOf(at("192.0.2.1"))).isEqualTo(PLACES);
    assertThat(placesOf(at("198.51.100.1"))).isEqualTo(PLACES);
  }

  @Test
  void a_stranger_who_agrees_on_keys_again_and_again_waits_and_others_do_not() {
    assertThat(agreementsOf(at("192.0.2.1"))).isEqualTo((int) StreamShares.AGREED_OF_ONE.burst());
    assertThat(agreementsOf(at("198.51.100.1"))).isPositive();
  }

  @Test
  void a_stranger_who_has_gone_meanwhile_has_no_turn() throws IOException {
    assertThat(shares.awaitKeys(at("192.0.2.1"), () -> false)).isFalse();
  }

  private int placesOf(InetAddress stranger) {
    return Vector.range(0, (int) StreamShares.OPENED.burst())
        .count(any -> shares.take(new IdleConnection(stranger, 0)));
  }

  /** Until it would wait: a thread that is interrupted already fails there. */
  private int agreementsOf(InetAddress stranger) {
    int agreements = 0;
    Thread.currentThread().interrupt();
    try {
      while (shares.awaitKeys(stranger, () -> true)) {
        agreements++;
      }
    } catch (IOException waits) {
      Thread.interrupted();
    }
    return agreements;
  }

  private InetAddress at(String address) {
    return InetAddress.ofLiteral(address);
  }
}
