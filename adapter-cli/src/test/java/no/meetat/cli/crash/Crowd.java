package no.meetat.cli.crash;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import no.meetat.cli.crash.judge.CallLog;
import no.meetat.cli.crash.judge.Life;
import no.meetat.sip.signalling.PhoneLine;

/** People who call all the time, each call from a number of its own. */
final class Crowd {

  private static final int PEOPLE = 16;
  private static final int LONGEST_PAUSE_MILLIS = 400;
  private static final Vector<String> DIALLED = Vector.of("23184500", "+4780088860");

  private final int lane;
  private final InetSocketAddress server;
  private final Supplier<Life> life;
  private final AtomicInteger calls = new AtomicInteger();
  private final ConcurrentLinkedQueue<CallLog> log = new ConcurrentLinkedQueue<>();
  private volatile boolean tired;
  private Seq<FutureTask<Void>> people = Vector.empty();

  /**
   * @param life the server process that lives, or is about to
   */
  Crowd(int lane, InetSocketAddress server, Supplier<Life> life) {
    this.lane = lane;
    this.server = server;
    this.life = life;
  }

  /** All begin to call. */
  void gather(SplittableRandom random) {
    tired = false;
    people = Vector.fill(PEOPLE, () -> person(random.split()));
    people.forEach(person -> Thread.ofVirtual().start(person));
  }

  private FutureTask<Void> person(SplittableRandom random) {
    return new FutureTask<>(() -> {
      while (!tired) {
        call(random);
      }
      return null;
    });
  }

  /** Nobody calls again once this is told. */
  void tire() {
    tired = true;
  }

  /** Waits until all calls are over. */
  void disperse() throws InterruptedException, ExecutionException {
    for (FutureTask<Void> person : people) {
      person.get();
    }
  }

  /** All calls that are over, of all gatherings. */
  Seq<CallLog> log() {
    return Vector.ofAll(log);
  }

  private void call(SplittableRandom random) throws IOException, InterruptedException {
    Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
    CallLog call = new CallLog(number(), life.get());
    try (DatagramSocket media = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Phone phone = phone(call, media, random)) {
      if (phone.dial()) {
        new Errand(phone, call, random).run();
      }
    }
    log.add(call);
  }

  private Phone phone(CallLog call, DatagramSocket media, SplittableRandom random)
      throws IOException {
    PhoneLine line = PhoneLine.udp(server);
    String dialled = DIALLED.get(random.nextInt(DIALLED.size()));
    Requests requests = new Requests(call.number(), dialled, line.port(), media.getLocalPort());
    return new Phone(line, requests, call);
  }

  private String number() {
    return "+4721%d%05d".formatted(lane, calls.incrementAndGet());
  }
}
