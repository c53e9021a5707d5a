package no.meetat.sip.engine;

import io.vavr.collection.Array;
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
import no.meetat.call.Role;
import no.meetat.conference.Conference;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Frames;
import no.meetat.sip.codec.Payload;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.prompt.Language;
import no.meetat.sip.prompt.PromptLibrary;
import no.meetat.sip.rtp.RtpSender;

/**
 * Prints the CPU time of the media threads, the kernel's share for their packets included, in
 * microseconds per participant and second of one conference over real sockets on the loopback
 * interface. Arguments: callers, speakers, workers, seconds.
 */
public final class SocketBenchmark {

  private static final int WARM_UP_SECONDS = 8;

  private final Random random = new Random(1);
  private final ByteBuffer packet = ByteBuffer.allocateDirect(2048);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final int seconds;
  private final MediaEngine engine;
  private final Array<Phone> phones;

  private SocketBenchmark(int callers, int speakers, int workers, int seconds) throws IOException {
    this.seconds = seconds;
    this.engine =
        new MediaEngine(
            MediaSettings.defaults().withPorts(30_500, 31_998).withWorkers(workers),
            PromptLibrary.of(Language.NB, Option.none()),
            () -> Conferences.AT,
            random);
    engine.start(new RecordingBridge());
    this.phones = Array.range(0, callers).map(n -> phone(n, n < speakers));
    engine.publish(Conferences.opened(joined()));
  }

  public static void main(String[] arguments) throws IOException {
    int[] numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    SocketBenchmark benchmark = new SocketBenchmark(numbers[0], numbers[1], numbers[2], numbers[3]);
    benchmark.talk(WARM_UP_SECONDS);
    benchmark.measure();
    benchmark.engine.close();
  }

  private Conference joined() {
    return phones.foldLeft(
        Conferences.empty("c"),
        (conference, phone) -> Conferences.join(conference, phone.call, Role.PARTICIPANT));
  }

  private void measure() throws IOException {
    long before = mediaNanos();
    talk(seconds);
    double micros = (mediaNanos() - before) / 1000.0;
    System.out.printf(
        "%d callers: %.0f us per participant-second%n%s%n",
        phones.size(), micros / phones.size() / seconds, engine.statistics());
  }

  private long mediaNanos() {
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().startsWith("media-"))
        .mapToLong(ThreadInfo::getThreadId)
        .map(threads::getThreadCpuTime)
        .sum();
  }

  private void talk(int forSeconds) throws IOException {
    long start = System.nanoTime();
    for (long tick = 0; tick < forSeconds * 50L; tick++) {
      for (Phone phone : phones) {
        phone.talk(packet);
      }
      LockSupport.parkNanos(start + (tick + 1) * 20_000_000 - System.nanoTime());
    }
  }

  private Phone phone(int number, boolean speaks) {
    try {
      Phone phone = new Phone(number, speaks);
      engine.connect(phone.call, Conferences.empty("c").id());
      return phone;
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A caller who sends a packet each tick and reads those that came. */
  private final class Phone {
    final CallId call;
    private final DatagramChannel channel = DatagramChannel.open();
    private final RtpSender sender = new RtpSender(random);
    private final Payload payload = new Payload();
    private final byte[] speech = Frames.silent(Codecs.PCMA);

    Phone(int number, boolean speaks) throws IOException {
      call = new CallId("p" + number);
      InetAddress local = InetAddress.getLoopbackAddress();
      MediaSession session = engine.open(call, local, () -> {}).get();
      channel.configureBlocking(false);
      channel.bind(new InetSocketAddress(local, 0));
      channel.connect(new InetSocketAddress(local, session.localPort()));
      session.vouchFor(local);
      session.negotiated(stream());
      if (speaks) {
        random.nextBytes(speech);
      }
    }

    private MediaStream stream() throws IOException {
      InetSocketAddress here = (InetSocketAddress) channel.getLocalAddress();
      return new MediaStream(
          here, Codecs.PCMA, 8, OptionalInt.empty(), StreamDirection.SEND_RECEIVE);
    }

    void talk(ByteBuffer packet) throws IOException {
      do {
        packet.clear();
      } while (channel.read(packet) > 0);
      payload.set(speech, 0, speech.length);
      sender.write(packet, 8, payload, speech.length);
      channel.write(packet);
    }
  }
}
