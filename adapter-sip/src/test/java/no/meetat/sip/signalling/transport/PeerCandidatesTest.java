package no.meetat.sip.signalling.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class PeerCandidatesTest {

  private static final InetSocketAddress PEER = peer(5060);

  private long now;
  private final PeerCandidates candidates = new PeerCandidates(() -> now);

  private static InetSocketAddress peer(int port) {
    return new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), port);
  }

  private void seenAfter(long nanos) {
    now += nanos;
    candidates.seen(PEER);
  }

  @Test
  void who_stays_is_due_once_it_is_quiet() {
    seenAfter(0);
    seenAfter(PeerCandidates.STAYING_NANOS);
    assertThat(candidates.due()).isEmpty();

    now += PeerCandidates.QUIET_NANOS;
    assertThat(candidates.due()).containsExactly(PEER);
    assertThat(candidates.isEmpty()).isTrue();
  }

  @Test
  void who_passes_by_is_never_due_and_forgotten() {
    seenAfter(0);
    seenAfter(PeerCandidates.STAYING_NANOS - 1);
    now += PeerCandidates.GONE_NANOS;
    assertThat(candidates.due()).isEmpty();
    assertThat(candidates.isEmpty()).isFalse();

    now += 1;
    assertThat(candidates.due()).isEmpty();
    assertThat(candidates.isEmpty()).isTrue();
  }

  @Test
  void who_is_never_quiet_is_due_all_the_same() {
    seenAfter(0);
    seenAfter(PeerCandidates.BUSY_NANOS - 1);
    assertThat(candidates.due()).isEmpty();

    seenAfter(1);
    assertThat(candidates.due()).containsExactly(PEER);
  }

  @Test
  void no_more_are_looked_at_than_there_may_be() {
    for (int port = 1; port <= 2 * PeerCandidates.MOST; port++) {
      candidates.seen(peer(port));
    }
    now += PeerCandidates.STAYING_NANOS;
    for (int port = 1; port <= 2 * PeerCandidates.MOST; port++) {
      candidates.seen(peer(port));
    }
    now += PeerCandidates.QUIET_NANOS;

    assertThat(candidates.due()).hasSize(PeerCandidates.MOST);
  }
}
