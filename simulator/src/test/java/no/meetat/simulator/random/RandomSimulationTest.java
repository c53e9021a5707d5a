package no.meetat.simulator.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.meetat.bridge.BridgeSetup;
import no.meetat.bridge.CallControl;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.Journal;
import no.meetat.bridge.ProjectingJournal;
import no.meetat.call.CallId;
import no.meetat.charging.ImmutableTariff;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;
import no.meetat.contract.Seed;
import no.meetat.simulator.invariant.Invariant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RandomSimulationTest {

  private static final long SEED = 20_261_123;
  private static final int CALLS = 20_000;
  private static final int FEW = 1_000;

  private static Report play(long seed, long calls) {
    return new RandomSimulation(Installation.DEFAULT, figures -> {}).play(seed, calls);
  }

  private static Report play(UnaryOperator<ImmutableBridgeSetup.Builder> service) {
    return new RandomSimulation(Installation.DEFAULT.withPorts(service), figures -> {})
        .play(SEED, CALLS);
  }

  @Test
  void nor_does_it_with_a_new_seed() {
    long seed = Seed.value(RandomSimulationTest.class);

    assertThat(ReportText.lines(play(seed, FEW))).contains("0 violations");
  }

  @Test
  void what_a_failing_store_holds_at_an_orderly_end_is_recovered() {
    RandomSimulation service = new RandomSimulation(Installation.DEFAULT, figures -> {});

    Report stopped = service.play(1029, Vector.of(33, 45, 194, 276));

    assertThat(stopped.failure()).isEmpty();
    assertThat(stopped.figures().crashes()).isPositive();
  }

  @Test
  void the_same_seed_gives_the_same_report() {
    assertThat(play(SEED, FEW)).isEqualTo(play(SEED, FEW));
    assertThat(play(SEED, FEW)).isNotEqualTo(play(SEED + 1, FEW));
  }

  static Stream<Arguments> broken() {
    UnaryOperator<ImmutableBridgeSetup.Builder> forgetful = setup -> setup.journal(any -> {});
    UnaryOperator<ImmutableBridgeSetup.Builder> careless =
        setup -> setup.journal(withoutRecords(setup));
    return Stream.of(
        arguments(Invariant.RIGHT_CHARGE, charging("2.56")),
        arguments(Invariant.LET_GO, lines(call -> {})),
        arguments(Invariant.NO_BUG, lines(RandomSimulationTest::fail)),
        arguments(Invariant.ONE_PLACE, forgetful),
        arguments(Invariant.SUMS, careless));
  }

  private static Journal withoutRecords(ImmutableBridgeSetup.Builder setup) {
    BridgeSetup whole = setup.timer((at, action) -> () -> {}).executor(Runnable::run).build();
    ProjectingJournal journal = (ProjectingJournal) whole.journal();
    return new ProjectingJournal(journal.entries(), any -> {}, journal.meetings());
  }

  @ParameterizedTest
  @MethodSource
  void broken(Invariant invariant, UnaryOperator<ImmutableBridgeSetup.Builder> service) {
    Failure failure = play(service).failure().get();

    assertThat(failure.violation().invariant()).isEqualTo(invariant);
    assertThat(failure.story()).isNotEmpty();
  }

  @Test
  void a_violation_is_told_with_the_fewest_calls_and_how_to_see_it_again() {
    Report report = play(charging("2.56"));
    Failure failure = report.failure().get();
    Seq<String> lines = ReportText.lines(report);

    assertThat(failure.calls().count()).isLessThanOrEqualTo(2);
    assertThat(lines)
        .contains("VIOLATION: " + Invariant.RIGHT_CHARGE)
        .contains(
            "  ./meetat simulate --random --seed "
                + failure.calls().seed()
                + " --only "
                + failure.calls().numbers().mkString(","))
        .anyMatch(line -> line.endsWith(": Charged"));
  }

  @Test
  void what_is_told_to_see_it_again_shows_it_again() {
    Installation dear = Installation.DEFAULT.withPorts(charging("2.56"));
    Failure failure = play(charging("2.56")).failure().get();
    RandomSimulation again = new RandomSimulation(dear, figures -> {});
    long seed = failure.calls().seed();

    assertThat(again.play(seed, failure.prefix()).failure().map(Failure::violation))
        .contains(failure.violation());
    assertThat(again.play(seed, failure.calls().numbers()).failure().map(Failure::violation))
        .contains(failure.violation());
  }

  private static UnaryOperator<ImmutableBridgeSetup.Builder> charging(String perMinute) {
    Tariff dear =
        ImmutableTariff.builder()
            .name("dear")
            .perMinute(new Money(new BigDecimal(perMinute), "NOK"))
            .build();
    return setup -> setup.tariffs(() -> TariffBook.of(dear));
  }

  private static UnaryOperator<ImmutableBridgeSetup.Builder> lines(
      java.util.function.Consumer<CallId> hangUp) {
    CallControl calls =
        new CallControl() {
          @Override
          public void answer(CallId call) {}

          @Override
          public void hangUp(CallId call) {
            hangUp.accept(call);
          }

          @Override
          public void release(CallId call) {}
        };
    return setup -> setup.calls(calls);
  }

  private static void fail(CallId call) {
    throw new IllegalStateException("cannot hang up " + call);
  }
}
