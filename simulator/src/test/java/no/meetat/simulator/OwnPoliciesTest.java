package no.meetat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.admission.AdmissionPolicy;
import no.meetat.admission.ImmutableAdmissionPolicy;
import no.meetat.admission.ImmutableGuessPolicy;
import no.meetat.conference.ConferencePolicy;
import no.meetat.conference.ImmutableConferencePolicy;
import no.meetat.dtmf.DigitTimers;
import no.meetat.simulator.invariant.Policies;
import no.meetat.simulator.random.Installation;
import no.meetat.simulator.random.RandomSimulation;
import no.meetat.simulator.random.Report;
import no.meetat.simulator.random.ReportText;
import org.junit.jupiter.api.Test;

/** How a product examines its own policies. */
class OwnPoliciesTest {

  private static final long SEED = Long.getLong("seed", 20_261_128);

  @Test
  void a_product_lets_random_callers_examine_its_own_policies() {
    AdmissionPolicy strict =
        ImmutableAdmissionPolicy.builder()
            .attempts(2)
            .guessing(ImmutableGuessPolicy.builder().guesses(5).ofNewcomers(40).build())
            .build();
    ConferencePolicy unhurried =
        ImmutableConferencePolicy.builder()
            .digitTimers(new DigitTimers(15_000, 6_000, 500, 10_000))
            .holdTimeout(600_000)
            .endGrace(2_000)
            .build();
    Installation product = Installation.DEFAULT.withPolicies(new Policies(strict, unhurried));
    Report report = new RandomSimulation(product, figures -> {}).play(SEED, 2_000);

    assertThat(ReportText.lines(report)).as("-Dseed=%d", SEED).contains("0 violations");
  }
}
