package no.meetat.sip.mix;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
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
 * Prints how long speech takes from wire to wire: of two phones on the loop-back interface one says
 * a loud frame now and then, at any time between two ticks, and the other listens for it.
 */
public final class DelayBenchmark {

  private static final int FRAMES = 3000;
  private static final int LOUD = 1000;

  private DelayBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    PromptLibrary library = PromptLibrary.of(Language.NB, Option.none());
    MediaSettings settings = MediaSettings.defaults().withPorts(30_500, 30_600);
    MediaEngine engine =
        new MediaEngine(settings, library, () -> Conferences.AT, new Random());
    engine.start(new RecordingBridge());
    try (TestPhone talker = join(engine, "a");
        TestPhone listener = join(engine, "b")) {
      engine.publish(open());
      measure(talker, listener);
    }
    engine.close();
  }

  private static Conference open() {
    Conference one = Conferences.join(Conferences.empty("c"), new CallId("a"), Role.PARTICIPANT);
    return Conferences.opened(Conferences.join(one, new CallId("b"), Role.PARTICIPANT));
  }

  private static TestPhone join(MediaEngine engine, String name) throws IOException {
    CallId call = new CallId(name);
    MediaSession session = engine.open(call, InetAddress.getLoopbackAddress()).get();
    TestPhone phone = new TestPhone(session, 1000);
    session.negotiated(phone.stream());
    engine.connect(call, Conferences.empty("c").id());
    return phone;
  }

  private static void measure(TestPhone talker, TestPhone listener) throws IOException {
    AtomicLong saidAt = new AtomicLong();
    CompletableFuture<long[]> delays = CompletableFuture.supplyAsync(() -> listen(listener, saidAt));
    long period = 20_000_000;
    long due = System.nanoTime();
    for (int frame = 0; !delays.isDone(); frame++) {
      boolean loud = frame % 20 == 0;
      if (loud) {
        due += frame % 7 * period / 7;
        LockSupport.parkNanos(due - System.nanoTime());
        saidAt.set(System.nanoTime());
      }
      talker.say(loud ? 8000 : 0);
      due += period;
      LockSupport.parkNanos(due - System.nanoTime());
    }
    print(delays.join());
  }

  private static long[] listen(TestPhone listener, AtomicLong saidAt) {
    long[] delays = new long[FRAMES / 20];
    int count = 0;
    boolean quiet = true;
    while (count < delays.length) {
      boolean loud = level(listener) > LOUD;
      if (loud && quiet) {
        delays[count++] = (System.nanoTime() - saidAt.get()) / 1000;
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

  private static void print(long[] delays) {
    Arrays.sort(delays);
    System.out.printf(
        "wire to wire, ms: median %.1f, 95 %% %.1f, worst %.1f%n",
        delays[delays.length / 2] / 1000.0,
        delays[delays.length * 95 / 100] / 1000.0,
        delays[delays.length - 1] / 1000.0);
  }
}
