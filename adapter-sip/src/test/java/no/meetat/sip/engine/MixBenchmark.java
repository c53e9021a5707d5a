package no.meetat.sip.engine;

import io.vavr.control.Option;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.OptionalInt;
import java.util.Random;
import no.meetat.call.CallId;
import no.meetat.call.Role;
import no.meetat.conference.Conference;
import no.meetat.sip.beat.Failures;
import no.meetat.sip.call.CallEvents;
import no.meetat.sip.call.CallMedia;
import no.meetat.sip.call.LineSilence;
import no.meetat.sip.call.MediaTransport;
import no.meetat.sip.call.PacketCounters;
import no.meetat.sip.call.Room;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.media.MediaEncryption;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.mix.ConferenceMix;
import no.meetat.sip.prompt.Clip;
import no.meetat.sip.rtp.RtpSender;
import no.meetat.sip.rtp.Wire;
import no.meetat.sip.srtp.CryptoSuite;
import no.meetat.sip.srtp.SrtpSender;

/**
 * Prints the CPU time of mixing, without sockets, in microseconds per participant and second of
 * conference. Run its main method.
 */
public final class MixBenchmark {

  private static final int TICKS_PER_SECOND = 50;

  private MixBenchmark() {}

  public static void main(String[] arguments) {
    System.out.println("callers  speakers  us per participant-second");
    for (int round = 0; round < 3; round++) {
      measure(10, 3);
      measure(300, 3);
      measure(300, 300);
      measure(1000, 3);
      measureWide(300, 3);
      CryptoSuite.ALL.forEach(MixBenchmark::measureEncrypted);
    }
  }

  private static void measure(int callers, int speakers) {
    measure(callers, speakers, conference(callers, speakers));
  }

  /** Every second caller has G.722. */
  private static void measureWide(int callers, int speakers) {
    System.out.print("G.722 too: ");
    measure(callers, speakers, conference(callers, speakers, Codecs.G722, Codecs.PCMA));
  }

  private static void measureEncrypted(CryptoSuite suite) {
    System.out.print(suite + ": ");
    measure(300, 3, encrypted(300, 3, suite));
  }

  private static void measure(int callers, int speakers, Mixer mixer) {
    int ticks = Math.max(1000, 600_000 / callers);
    mix(mixer, 0, ticks);
    long before = cpuNanos();
    mix(mixer, ticks, ticks);
    double perTick = (cpuNanos() - before) / 1000.0 / callers / ticks;
    System.out.printf("%7d  %8d  %8.1f%n", callers, speakers, perTick * TICKS_PER_SECOND);
  }

  private static void mix(Mixer mixer, long from, int ticks) {
    for (long tick = from; tick < from + ticks; tick++) {
      mixer.mix(tick);
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** An open conference on one worker; those who do not speak send digital silence. */
  static Mixer conference(int callers, int speakers) {
    return conference(callers, speakers, Codecs.PCMA, Codecs.PCMA);
  }

  /** The same; callers have the one codec and the other in turn. */
  static Mixer conference(int callers, int speakers, Codec even, Codec odd) {
    return conference(callers, speakers, even, odd, Option.none());
  }

  /** The same; every call is encrypted. */
  static Mixer encrypted(int callers, int speakers, CryptoSuite suite) {
    return conference(callers, speakers, Codecs.PCMA, Codecs.PCMA, Option.some(suite));
  }

  private static Mixer conference(
      int callers, int speakers, Codec even, Codec odd, Option<CryptoSuite> suite) {
    PacketCounters counters = new PacketCounters();
    Mixer mixer = new Mixer(0, Clip.SILENCE, new Failures());
    Room room = new Room(new ConferenceMix(1, true).part(0));
    Conference conference = Conferences.empty("c");
    for (int n = 0; n < callers; n++) {
      CallId id = new CallId("p" + n);
      conference = Conferences.join(conference, id, Role.PARTICIPANT);
      mixer.add(caller(id, room, n < speakers, n % 2 == 0 ? even : odd, counters, suite));
    }
    room.see(Conferences.opened(conference));
    return mixer;
  }

  private static CallMedia caller(
      CallId id,
      Room room,
      boolean speaks,
      Codec codec,
      PacketCounters counters,
      Option<CryptoSuite> suite) {
    Option<MediaEncryption> encryption = suite.map(EncryptedCallTest::encryption);
    Wire wire = new SteadyWire(speaks, codec.payloadType());
    CallEvents nobody = new FakeRoom(1, Clip.SILENCE);
    RtpSender sender = new RtpSender(new Random(1));
    LineSilence silence = new LineSilence(MediaSettings.defaults().maxSilence(), () -> {});
    CallMedia media =
        new CallMedia(
            id,
            new MediaTransport(
                encryption.fold(
                    () -> wire,
                    by -> new SealedWire(wire, new SrtpSender(by.suite(), by.theirs()))),
                new FakeReportChannel(false),
                sender,
                new Random(1)),
            silence,
            nobody,
            counters,
            MediaSettings.defaults().hearing());
    InetSocketAddress remote = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4000);
    media.negotiate(
        new MediaStream(
                remote,
                codec,
                codec.payloadType(),
                OptionalInt.empty(),
                StreamDirection.SEND_RECEIVE)
            .with(encryption));
    media.join(room);
    return media;
  }
}
