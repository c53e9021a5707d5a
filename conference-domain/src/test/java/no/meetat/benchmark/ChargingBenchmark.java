package no.meetat.benchmark;

import java.util.concurrent.TimeUnit;
import no.meetat.call.Role;
import no.meetat.charging.Charge;
import no.meetat.charging.Tariff;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to price one stay (S33). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ChargingBenchmark {

  /** Of a day at most (S29). */
  private static final long LONGEST = 86_400;

  private final Tariff tariff = Tariff.standard();
  private long seconds;

  @Benchmark
  public Charge charge() {
    seconds = (seconds + 1) % LONGEST;
    return tariff.charge(seconds, Role.PARTICIPANT);
  }
}
