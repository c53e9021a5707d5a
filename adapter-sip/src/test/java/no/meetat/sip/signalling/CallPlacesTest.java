package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.meetat.sip.peer.Peers;
import org.junit.jupiter.api.Test;

class CallPlacesTest {

  private static final InetAddress TRUSTED = InetAddress.ofLiteral("192.0.2.1");
  private static final InetAddress STRANGER = InetAddress.ofLiteral("198.51.100.1");
  private static final int ALL = 5_000;

  private long now;
  private final CallPlaces places =
      new CallPlaces(TRUSTED::equals, ALL, new CallsByTrunk(Peers.NONE, () -> now), () -> now);

  private List<CallPlaces.Place> takeAll(InetAddress peer, boolean confirming) {
    List<CallPlaces.Place> taken = new ArrayList<>();
    Option<CallPlaces.Place> place = places.take(peer).toOption();
    while (place.isDefined()) {
      taken.add(place.get());
      place.filter(any -> confirming).forEach(CallPlaces.Place::confirm);
      now += TimeUnit.SECONDS.toNanos(1);
      place = places.take(peer).toOption();
    }
    return taken;
  }

  @Test
  void a_stranger_has_few_calls_that_it_has_not_acknowledged() {
    assertThat(takeAll(STRANGER, false)).hasSize((int) CallPlaces.UNCONFIRMED_PER_STRANGER);
  }

  @Test
  void a_stranger_has_its_share_of_calls_and_not_one_more() {
    List<CallPlaces.Place> taken = takeAll(STRANGER, true);
    assertThat(taken).hasSize((int) CallPlaces.PER_STRANGER);

    taken.getFirst().leave();
    taken.getFirst().leave();
    assertThat(takeAll(STRANGER, true)).hasSize(1);
  }

  @Test
  void a_stranger_begins_a_burst_of_calls_at_once_and_then_some_a_second() {
    for (int call = 0; call < CallPlaces.BEGUN.burst(); call++) {
      places.take(STRANGER).get().leave();
    }
    assertThat(places.take(STRANGER).getLeft()).isEqualTo(CallRefusal.OVERLOAD);

    now += TimeUnit.SECONDS.toNanos(1);
    for (int call = 0; call < CallPlaces.BEGUN.perSecond(); call++) {
      places.take(STRANGER).get().leave();
    }
    assertThat(places.take(STRANGER).getLeft()).isEqualTo(CallRefusal.OVERLOAD);
  }

  @Test
  void strangers_leave_half_of_all_calls_to_trusted_peers_who_may_have_all() {
    int strangers = 0;
    for (int peer = 1; peer <= 20; peer++) {
      strangers += takeAll(InetAddress.ofLiteral("203.0.113." + peer), true).size();
    }

    assertThat(strangers).isEqualTo(ALL / 2);
    assertThat(takeAll(TRUSTED, false)).hasSize(ALL / 2);
  }
}
