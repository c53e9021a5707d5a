package no.meetat.sip.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private static final InetAddress TRUSTED = InetAddress.ofLiteral("192.0.2.1");

  private final Places places =
      new Places(TRUSTED::equals, new Places.Limits(/* all */ 10, /* strangers */ 6, /* each */ 4));

  private static InetAddress stranger(int number) {
    return InetAddress.ofLiteral("198.51.100." + number);
  }

  private int taken(InetAddress peer) {
    int taken = 0;
    while (places.take(peer)) {
      taken++;
    }
    return taken;
  }

  @Test
  void a_stranger_takes_its_share_and_not_one_more() {
    assertThat(taken(stranger(1))).isEqualTo(4);
  }

  @Test
  void strangers_together_take_theirs_and_the_rest_is_kept_for_trusted_peers() {
    assertThat(taken(stranger(1)) + taken(stranger(2)) + taken(stranger(3))).isEqualTo(6);
    assertThat(taken(TRUSTED)).isEqualTo(4);
  }

  @Test
  void a_trusted_peer_may_take_all() {
    assertThat(taken(TRUSTED)).isEqualTo(10);
    assertThat(places.take(stranger(1))).isFalse();
  }

  @Test
  void what_is_given_back_may_be_taken_again() {
    taken(stranger(1));
    places.give(stranger(1));

    assertThat(taken(stranger(1))).isEqualTo(1);
    assertThat(places.taken()).isEqualTo(4);
  }

  @Test
  void more_than_one_is_taken_whole_or_not_at_all() {
    assertThat(places.take(stranger(1), 3)).isTrue();
    assertThat(places.take(stranger(1), 2)).isFalse();
    assertThat(places.take(stranger(1), 1)).isTrue();
    places.give(stranger(1), 4);

    assertThat(places.taken()).isZero();
  }

  @Test
  void an_IPv6_network_of_64_bits_is_one_stranger() {
    places.take(InetAddress.ofLiteral("2001:db8:0:1::1"), 3);

    assertThat(places.take(InetAddress.ofLiteral("2001:db8:0:1:ffff::2"), 2)).isFalse();
    assertThat(places.take(InetAddress.ofLiteral("2001:db8:0:2::1"), 2)).isTrue();
  }
}
