package no.meetat.benchmark;

import java.util.concurrent.TimeUnit;
import no.meetat.booking.Entitlement;
import no.meetat.call.EndCause;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceCommand.Leave;
import no.meetat.conference.ConferenceCommand.PassTime;
import no.meetat.conference.ConferenceCommand.PressKey;
import no.meetat.conference.Direction;
import no.meetat.conference.MediaPolicy;
import no.meetat.dtmf.Key;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a command costs in a meeting of so many callers: decided, and the conference evolved by what
 * it led to; a control (S20, S21) is two keys. No cost may grow faster than the logarithm of the
 * callers.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ConferenceBenchmark {

  @Benchmark
  public Conference open(Crowd crowd) {
    return Crowd.after(
        crowd.waiting(), Crowd.join(Crowd.MODERATOR, Entitlement.MODERATOR, crowd.now()));
  }

  @Benchmark
  public Conference joinThoseOnHold(Crowd crowd) {
    return Crowd.after(
        crowd.waiting(), Crowd.join(Crowd.LATE, Entitlement.PARTICIPANT, crowd.now()));
  }

  @Benchmark
  public Conference remindOneOnHold(Crowd crowd) {
    return Crowd.after(crowd.waiting(), new PassTime(Crowd.firstReminder()));
  }

  @Benchmark
  public Conference join(Crowd crowd) {
    return Crowd.after(crowd.open(), Crowd.join(Crowd.LATE, Entitlement.PARTICIPANT, crowd.now()));
  }

  @Benchmark
  public Conference leave(Crowd crowd) {
    return Crowd.after(crowd.open(), new Leave(crowd.someone(), EndCause.HUNG_UP, crowd.now()));
  }

  @Benchmark
  public Conference count(Crowd crowd) {
    return press(crowd, Key.HASH, Key.TWO);
  }

  @Benchmark
  public Conference switchToListenMode(Crowd crowd) {
    return press(crowd, Key.STAR, Key.FIVE);
  }

  @Benchmark
  public Direction direction(Crowd crowd) {
    return MediaPolicy.direction(crowd.open(), crowd.someone());
  }

  private static Conference press(Crowd crowd, Key first, Key second) {
    Conference begun = Crowd.after(crowd.open(), new PressKey(Crowd.MODERATOR, first, crowd.now()));
    return Crowd.after(begun, new PressKey(Crowd.MODERATOR, second, crowd.now()));
  }
}
