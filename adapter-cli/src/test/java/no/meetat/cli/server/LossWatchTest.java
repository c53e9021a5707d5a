package no.meetat.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is lost, by the kernel and elsewhere. */
class LossWatchTest {

  private long lost;
  private long now;
  private final LossWatch watch = new LossWatch("some are lost", () -> lost, () -> now);

  @Test
  void a_loss_is_a_warning_for_some_minutes() {
    assertThat(watch.warning()).isEmpty();
    lost = 3;
    assertThat(watch.warning()).contains("some are lost");
    now += LossWatch.INTERVAL_NANOS - 1;
    assertThat(watch.warning()).isNotEmpty();
    now += 1;
    assertThat(watch.warning()).isEmpty();
    lost = 4;
    assertThat(watch.warning()).isNotEmpty();
  }

  @Test
  void a_part_that_closes_takes_no_loss_away() {
    lost = 3;
    assertThat(watch.total()).isEqualTo(3);
    lost = 1;
    assertThat(watch.total()).isEqualTo(3);
    lost = 2;
    assertThat(watch.total()).isEqualTo(4);
  }
}
