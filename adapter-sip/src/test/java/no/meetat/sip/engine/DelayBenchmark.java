package no.meetat.sip.engine;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import no.meetat.call.CallId;
import no.meetat.call.Role;
import no.meetat.conference.Conference;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.prompt.Language;
import no.meetat.sip.prompt.PromptLibrary;

/**
 * Prints how long speech takes from wire to wire: of two phones on the loopback interface, one says
 * a loud frame now and then and the other listens for it. Each round is a new call, which begins at
 * any time between two ticks.
 */
public final class DelayBenchmark {

  private static final int ROUNDS = 20;
  private static final int SAMPLES = 8;
  private static final int QUIET_FRAMES = 19;
  private static final int LOUD = 1000;
  private static final long PERIOD_NANOS = 20_000_000;

  private final Random random = new Random();
  private final MediaEngine engine =
      new MediaEngine(
          MediaSettings.defaults().withPorts(30_500, 30_600),
          PromptLibrary.of(Language.NB, Option.none()),
          () -> Conferences.AT,
          random);

  private DelayBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    DelayBenchmark benchmark = new DelayBenchmark();
    benchmark.engine.start(new RecordingBridge());
    List<Long> delays = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      delays.addAll(benchmark.measure("c" + round));
    }
    benchmark.engine.close();
    print(delays);
  }

  private List<Long> measure(String conference) throws IOException {
    CallId a = new CallId(conference + "a");
    CallId b = new CallId(conference + "b");
    try (TestPhone talker = join(a, conference);
        TestPhone listener = join(b, conference)) {
      Conference one = Conferences.join(Conferences.empty(conference), a, Role.PARTICIPANT);
      engine.publish(Conferences.opened(Conferences.join(one, b, Role.PARTICIPANT)));
      return measure(talker, listener);
    }
  }

  private TestPhone join(CallId call, String conference) throws IOException {
    MediaSession session = engine.open(call, InetAddress.getLoopbackAddress(), () -> {}).get();
    TestPhone phone = new TestPhone(session, 1000);
    session.negotiated(phone.stream());
    engine.connect(call, Conferences.empty(conference).id());
    return phone;
  }

  private List<Long> measure(TestPhone talker, TestPhone listener) throws IOException {
    AtomicLong saidAt = new AtomicLong();
    CompletableFuture<List<Long>> delays =
        CompletableFuture.supplyAsync(() -> listen(listener, saidAt));
    long due = System.nanoTime() + random.nextLong(PERIOD_NANOS);
    for (int frame = 0; !delays.isDone(); frame++) {
      LockSupport.parkNanos(due - System.nanoTime());
      boolean loud = frame % (QUIET_FRAMES + 1) == QUIET_FRAMES;
      if (loud) {
        saidAt.set(System.nanoTime());
      }
      talker.say(loud ? 8000 : 0);
      due += PERIOD_NANOS;
    }
    return delays.join();
  }

  private static List<Long> listen(TestPhone listener, AtomicLong saidAt) {
    List<Long> delays = new ArrayList<>();
    boolean quiet = true;
    while (delays.size() < SAMPLES) {
      boolean loud = level(listener) > LOUD;
      if (loud && quiet && saidAt.get() > 0) {
        delays.add((System.nanoTime() - saidAt.get()) / 1000);
      }
      quiet = !loud;
    }
    return delays;
  }

  private static int level(TestPhone listener) {
    try {
      return listener.hear()[80];
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void print(List<Long> delays) {
    Collections.sort(delays);
    System.out.printf(
        "wire to wire, ms: median %.1f, 95 %% %.1f, worst %.1f%n",
        delays.get(delays.size() / 2) / 1000.0,
        delays.get(delays.size() * 95 / 100) / 1000.0,
        delays.getLast() / 1000.0);
  }
}
