package no.meetat.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KernelDropWatchTest {

  private long dropped;
  private long now;
  private final KernelDropWatch watch = new KernelDropWatch(() -> dropped, () -> now);

  @Test
  void drops_are_a_warning_for_some_minutes() {
    assertThat(watch.warning()).isEmpty();
    dropped = 3;
    assertThat(watch.warning()).isNotEmpty();
    now += KernelDropWatch.INTERVAL_NANOS - 1;
    assertThat(watch.warning()).isNotEmpty();
    now += 1;
    assertThat(watch.warning()).isEmpty();
    dropped = 4;
    assertThat(watch.warning()).isNotEmpty();
  }

  @Test
  void a_socket_that_closes_takes_no_drops_away() {
    dropped = 3;
    assertThat(watch.total()).isEqualTo(3);
    dropped = 1;
    assertThat(watch.total()).isEqualTo(3);
    dropped = 2;
    assertThat(watch.total()).isEqualTo(4);
  }
}
