package no.meetat.sip.signalling.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Room for two connections of strangers, who are all but 192.0.2.1. */
class YieldingTest {

  private static final InetAddress TRUSTED = InetAddress.ofLiteral("192.0.2.1");
  private static final InetAddress FIRST = InetAddress.ofLiteral("198.51.100.1");
  private static final InetAddress SECOND = InetAddress.ofLiteral("198.51.100.2");
  private static final InetAddress THIRD = InetAddress.ofLiteral("198.51.100.3");
  private static final Duration LONG = Duration.ofMinutes(1);

  private Set<Flow> carrying = Set.of();
  private final StreamShares shares =
      new StreamShares(
          new ConnectionLimits(4, 2, LONG, LONG, LONG, LONG), TRUSTED::equals, () -> carrying);

  private IdleConnection opened(InetAddress peer, long lastSign) {
    IdleConnection connection = new IdleConnection(peer, lastSign);
    assertThat(shares.take(connection)).isTrue();
    return connection;
  }

  @Test
  void the_connection_idle_for_longest_gives_way_to_a_newcomer() {
    IdleConnection busy = opened(FIRST, 20);
    IdleConnection idle = opened(SECOND, 10);
    IdleConnection newcomer = opened(THIRD, 30);

    assertThat(idle.isOpen()).isFalse();
    assertThat(busy.isOpen() && newcomer.isOpen()).isTrue();
  }

  @Test
  void who_has_most_gives_way_before_who_is_idle_for_longest() {
    StreamShares three =
        new StreamShares(
            new ConnectionLimits(6, 2, LONG, LONG, LONG, LONG), TRUSTED::equals, () -> carrying);
    IdleConnection only = new IdleConnection(FIRST, 0);
    IdleConnection oneOfTwo = new IdleConnection(SECOND, 10);
    Vector.of(only, oneOfTwo, new IdleConnection(SECOND, 20), new IdleConnection(THIRD, 30))
        .forEach(each -> assertThat(three.take(each)).isTrue());

    assertThat(only.isOpen()).isTrue();
    assertThat(oneOfTwo.isOpen()).isFalse();
  }

  @Test
  void a_connection_that_carries_a_call_stays() {
    IdleConnection calling = opened(FIRST, 10);
    IdleConnection idle = opened(FIRST, 20);
    carrying = Set.of(calling);
    opened(SECOND, 30);

    assertThat(calling.isOpen()).isTrue();
    assertThat(idle.isOpen()).isFalse();
  }

  @Test
  void who_has_no_less_than_others_drives_nobody_out() {
    opened(FIRST, 10);
    opened(SECOND, 20);

    assertThat(shares.take(new IdleConnection(FIRST, 30))).isFalse();
  }

  @Test
  void a_connection_that_we_have_opened_stays() {
    IdleConnection ours = new IdleConnection(FIRST, 0, true);
    assertThat(shares.take(ours)).isTrue();
    IdleConnection accepted = opened(SECOND, 20);
    opened(THIRD, 30);

    assertThat(ours.isOpen()).isTrue();
    assertThat(accepted.isOpen()).isFalse();
  }

  @Test
  void a_connection_of_a_trusted_peer_stays() {
    IdleConnection trusted = opened(TRUSTED, 0);
    opened(TRUSTED, 0);
    opened(FIRST, 10);
    opened(SECOND, 20);
    opened(THIRD, 30);

    assertThat(trusted.isOpen()).isTrue();
  }

  @Test
  void the_place_of_what_gave_way_is_given_back_once() {
    opened(FIRST, 10);
    IdleConnection gone = opened(FIRST, 0);
    opened(SECOND, 20);
    shares.give(gone);

    assertThat(shares.take(new IdleConnection(FIRST, 30))).isFalse();
  }
}
