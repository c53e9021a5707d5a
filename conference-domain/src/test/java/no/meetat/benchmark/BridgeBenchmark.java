package no.meetat.benchmark;

import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.bridge.Bridge;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.MediaServer;
import no.meetat.bridge.memory.InMemoryCalls;
import no.meetat.bridge.memory.InMemoryMeetings;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceId;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a key costs that a moderator presses and lets go, from the bridge to what it leads to: two
 * of them are a control that is journalled (S22). Nothing but the bridge takes time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BridgeBenchmark {

  private static final CallId CALL = new CallId("kari");
  private static final Moment DIALLED = new Moment(0, Instant.EPOCH);
  private static final Moment LATER = new Moment(60_000, Instant.EPOCH.plusSeconds(60));
  private static final Seat SEAT =
      new Seat(
          new Meeting.Standing(
              new MeetingId("Board"), "Board", new PhoneNumber("+4723000000"), Option.none()),
          Entitlement.MODERATOR);

  private final ConferenceBridge bridge =
      new Bridge(
          ImmutableBridgeSetup.builder()
              .meetings(new InMemoryMeetings(HashMap.of(new AccessCode("48291374"), SEAT)))
              .calls(new InMemoryCalls())
              .media(new NoMedia())
              .journal(any -> {})
              .timer((millis, action) -> () -> {})
              .executor(Runnable::run)
              .build());

  /** Lets the moderator in. */
  @Setup
  public void enter() {
    bridge.dialled(CALL, AccessNumber.norwegian("23184500"), Caller.WITHHELD, DIALLED);
    Vector.ofAll("48291374#".toCharArray())
        .flatMap(Key::of)
        .forEach(key -> bridge.keyPressed(CALL, key, DIALLED));
  }

  @Benchmark
  public void switchOwnMode() {
    press(Key.STAR);
    press(Key.SIX);
  }

  private void press(Key key) {
    bridge.keyPressed(CALL, key, LATER);
    bridge.keyReleased(CALL, LATER);
  }

  private static final class NoMedia implements MediaServer {

    @Override
    public void publish(Conference conference) {}

    @Override
    public void connect(CallId call, ConferenceId conference) {}

    @Override
    public void play(CallId call, Prompt prompt) {}

    @Override
    public void stop(CallId call) {}

    @Override
    public void announce(ConferenceId conference, Prompt prompt) {}

    @Override
    public void close(ConferenceId conference) {}
  }
}
