package no.meetat.sip.engine;

import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import no.meetat.call.CallId;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.prompt.Language;
import no.meetat.sip.prompt.PromptLibrary;
import no.meetat.sip.rtp.Packets;

/**
 * Prints how many of a peer's packets are heard while strangers send to the port of its call, and
 * the CPU time of the media threads, the kernel's share included: for each media path, with the
 * peer sending from where it says and from elsewhere. Arguments: junk packets a second, seconds.
 */
public final class FloodBenchmark {

  private static final InetAddress OURS = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress PEER = InetAddress.ofLiteral("127.0.0.2");
  private static final InetAddress STRANGER = InetAddress.ofLiteral("127.0.0.3");
  private static final int TICKS_A_SECOND = 50;
  private static final int PARTS = 20;
  private static final long PART_NANOS = 1_000_000;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final int junk;
  private final int seconds;

  private FloodBenchmark(int junkPerSecond, int seconds) {
    this.junk = junkPerSecond / TICKS_A_SECOND;
    this.seconds = seconds;
  }

  public static void main(String[] arguments) throws IOException {
    int[] numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    FloodBenchmark benchmark = new FloodBenchmark(numbers[0], numbers[1]);
    for (MediaPath path : MediaPath.values()) {
      benchmark.measure(path, true);
    }
    benchmark.measure(MediaPath.ASYMMETRIC, false);
    benchmark.measure(MediaPath.LEARN, false);
  }

  private void measure(MediaPath path, boolean asNegotiated) throws IOException {
    try (MediaEngine engine = engine();
        DatagramChannel negotiated = at(PEER);
        DatagramChannel other = at(PEER);
        DatagramChannel strangers = at(STRANGER)) {
      engine.start(new RecordingBridge());
      MediaSession session = engine.open(new CallId("a"), OURS, () -> {}).get();
      session.follow(path, PEER, HashSet.of(PEER));
      session.trust();
      session.negotiated(stream(negotiated));
      InetSocketAddress port = new InetSocketAddress(OURS, session.localPort());
      DatagramChannel peer = asNegotiated ? negotiated : other;
      talk(peer, strangers, port, 2 * TICKS_A_SECOND);
      long heard = engine.statistics().packetsReceived();
      long nanos = mediaNanos();
      talk(peer, strangers, port, seconds * TICKS_A_SECOND);
      System.out.printf(
          "%-10s %-14s heard %5d of %5d, %3d ms of CPU a second%n",
          path.word(),
          asNegotiated ? "as negotiated" : "from elsewhere",
          engine.statistics().packetsReceived() - heard,
          seconds * TICKS_A_SECOND,
          (mediaNanos() - nanos) / 1_000_000 / seconds);
    }
  }

  /** Strangers send in twenty parts of a tick, and the peer behind one of them. */
  private void talk(
      DatagramChannel peer, DatagramChannel strangers, InetSocketAddress port, int ticks)
      throws IOException {
    Random random = new Random(2);
    long start = System.nanoTime();
    for (int tick = 0; tick < ticks; tick++) {
      int turn = random.nextInt(PARTS);
      for (int part = 0; part < PARTS; part++) {
        for (int count = 0; count < junk / PARTS; count++) {
          strangers.send(ByteBuffer.wrap(speech(count)), port);
        }
        if (part == turn) {
          peer.send(ByteBuffer.wrap(speech(tick)), port);
        }
        long next = (long) tick * PARTS + part + 1;
        LockSupport.parkNanos(start + next * PART_NANOS - System.nanoTime());
      }
    }
  }

  private static byte[] speech(int tick) {
    return Packets.octets(7, 8, tick, tick * 160, new byte[160]);
  }

  private static MediaStream stream(DatagramChannel negotiated) throws IOException {
    return new MediaStream(
        (InetSocketAddress) negotiated.getLocalAddress(),
        Codecs.PCMA,
        8,
        OptionalInt.empty(),
        StreamDirection.SEND_RECEIVE);
  }

  private static DatagramChannel at(InetAddress address) throws IOException {
    return DatagramChannel.open().bind(new InetSocketAddress(address, 0));
  }

  private static MediaEngine engine() {
    return new MediaEngine(
        MediaSettings.defaults().withPorts(30_600, 30_620).withWorkers(1),
        PromptLibrary.of(Language.NB, Option.none()),
        () -> Conferences.AT,
        new Random(1));
  }

  private long mediaNanos() {
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().startsWith("media-"))
        .mapToLong(ThreadInfo::getThreadId)
        .map(threads::getThreadCpuTime)
        .sum();
  }
}
