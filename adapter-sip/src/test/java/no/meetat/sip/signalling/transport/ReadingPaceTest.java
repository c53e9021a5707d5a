package no.meetat.sip.signalling.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thread that is interrupted already fails where it would wait. */
class ReadingPaceTest {

  private static final InetAddress STRANGER = InetAddress.ofLiteral("203.0.113.1");
  private static final InetAddress OTHER = InetAddress.ofLiteral("198.51.100.1");
  private static final InetAddress TRUNK = InetAddress.ofLiteral("192.0.2.1");
  private static final int READS = (int) ReadingPace.READS.burst();
  private static final int OCTETS = (int) Intake.STRANGER_OCTETS.burst();

  private long now;
  private final ReadingPace pace = new ReadingPace(TRUNK::equals, () -> now);

  @BeforeEach
  void nobody_may_wait() {
    Thread.currentThread().interrupt();
  }

  @AfterEach
  void forget_that() {
    Thread.interrupted();
  }

  @Test
  void a_stranger_with_many_small_pieces_waits_and_nobody_else_does() {
    assertThat(readsOf(STRANGER, 1)).isEqualTo(READS);
    assertThat(readsOf(OTHER, 1)).isEqualTo(READS);
    assertThat(readsOf(TRUNK, 1)).isEqualTo(2 * READS);
  }

  @Test
  void a_stranger_with_large_pieces_waits_too() {
    assertThat(readsOf(STRANGER, OCTETS / 4)).isEqualTo(4);
  }

  @Test
  void a_second_later_as_much_is_read_as_in_any_second() {
    readsOf(STRANGER, 1);
    now += TimeUnit.SECONDS.toNanos(1);

    assertThat(readsOf(STRANGER, 1)).isEqualTo((int) ReadingPace.READS.perSecond());
  }

  /** Until it would wait; twice as many as a stranger has at most. */
  private int readsOf(InetAddress peer, int octets) {
    int reads = 0;
    try {
      while (reads < 2 * READS) {
        pace.keep(peer, octets);
        reads++;
      }
    } catch (InterruptedException waits) {
      Thread.currentThread().interrupt();
    }
    return reads;
  }
}
