package no.meetat.cli.longrun;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import no.meetat.sip.signalling.PhoneLine;

/** Callers who come and go over all transports, one after another on each of some lanes. */
final class Storm {

  private static final int LANES = 24;
  private static final String[] PROTOCOLS = {"UDP", "TCP", "TLS"};
  private static final Vector<Act> WHOLE = Vector.of(Act.STAYS, Act.STAYS, Act.STAYS, Act.ENDS_ALL);
  private static final Vector<Act> BROKEN = Vector.of(Act.values()).removeAll(WHOLE);

  private final StormServer server;
  private final long seed;
  private final LongAdder calls = new LongAdder();
  private final LongAdder unserved = new LongAdder();

  Storm(StormServer server, long seed) {
    this.server = server;
    this.seed = seed;
  }

  /** Lets them call for so long; how many did. */
  long blow(long seconds) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
      for (int lane = 0; lane < LANES; lane++) {
        Random random = new Random(seed + lane);
        var _ = lanes.submit(() -> go(random, until));
      }
    }
    return calls.sum();
  }

  /** Those whom the server did not serve, or whose connection it closed. */
  long unserved() {
    return unserved.sum();
  }

  private void go(Random random, long until) {
    while (System.nanoTime() < until) {
      call(random);
    }
  }

  private void call(Random random) {
    String protocol = PROTOCOLS[random.nextInt(PROTOCOLS.length)];
    Vector<Act> acts = random.nextBoolean() ? WHOLE : BROKEN;
    Act act = acts.get(random.nextInt(acts.size()));
    calls.increment();
    try (StormCall call = new StormCall(PhoneLine.to(protocol, server.port(protocol)), random)) {
      act.of(call);
    } catch (IOException away) {
      unserved.increment();
    }
  }
}
