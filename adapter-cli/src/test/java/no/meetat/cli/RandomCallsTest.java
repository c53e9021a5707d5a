package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.simulator.random.RandomSimulation;
import no.meetat.simulator.random.Report;
import no.meetat.simulator.random.ReportText;
import org.junit.jupiter.api.Test;

class RandomCallsTest {

  private static final long SEED = Long.getLong("seed", 20_261_123);
  private static final int CALLS = 20_000;

  @Test
  void S35_nothing_that_must_not_happen_does_in_20_000_calls() {
    Report report = new RandomSimulation(RandomCalls.INSTALLATION, figures -> {}).play(SEED, CALLS);

    assertThat(ReportText.lines(report)).as("-Dseed=%d", SEED).contains("0 violations");
    assertThat(report.figures().calls()).isEqualTo(CALLS);
    assertThat(report.figures().crashes()).isPositive();
    assertThat(report.figures().amount()).isPositive();
  }
}
