package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Random;
import java.util.stream.LongStream;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.rtcp.ReportWire;
import no.meetat.sip.rtcp.RtcpSession;
import no.meetat.sip.rtp.LineCounts;
import no.meetat.sip.rtp.Packets;
import no.meetat.sip.rtp.RtpSender;
import no.meetat.sip.srtp.CryptoSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationTest {

  private static final int WARM_UP = 3000;
  private static final int ROUNDS = 3;
  private static final int REPORTS = 1_000;

  @Test
  void a_steady_conference_allocates_nothing() {
    assertAllocatesNothing(MixBenchmark.conference(50, 3));
  }

  @Test
  void a_steady_conference_of_wide_and_narrow_calls_allocates_nothing() {
    assertAllocatesNothing(MixBenchmark.conference(50, 3, Codecs.G722, Codecs.PCMA));
  }

  @ParameterizedTest
  @EnumSource
  void a_steady_conference_of_encrypted_calls_allocates_nothing(CryptoSuite suite) {
    assertAllocatesNothing(MixBenchmark.encrypted(20, 3, suite));
  }

  /** One every 5 s a call: 300 callers allocate 30 kB a second at most. */
  @Test
  void a_report_allocates_half_a_kilobyte_at_most() {
    RtpSender sender = new RtpSender(new Random(1));
    LineCounts line = new LineCounts(System::nanoTime);
    line.received(Packets.speech(1, 160, 160, 0), 8_000);
    RtcpSession session =
        new RtcpSession(sender, line, new Random(1), System::nanoTime, InstantSource.system());
    report(session, line, REPORTS);
    long before = allocated();
    report(session, line, REPORTS);
    assertThat((allocated() - before) / REPORTS).isBetween(1L, 512L);
  }

  private static void report(RtcpSession session, LineCounts line, int times) {
    InetSocketAddress peer = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4001);
    ReportWire wire = (report, target) -> true;
    for (int left = times; left > 0; ) {
      session.tick(8_000);
      if (session.isDue()) {
        line.sent(160);
        session.report(wire, peer, 8_000);
        left--;
      }
    }
  }

  private static void assertAllocatesNothing(Mixer mixer) {
    mix(mixer, 0, WARM_UP);
    long least =
        LongStream.rangeClosed(1, ROUNDS).map(round -> allocatedIn(mixer, round)).min().getAsLong();
    assertThat(least).isLessThan(1000);
  }

  /** In a round in which code is compiled anew, some is allocated. */
  private static long allocatedIn(Mixer mixer, long round) {
    long before = allocated();
    mix(mixer, (int) round * WARM_UP, (int) (round + 1) * WARM_UP);
    return allocated() - before;
  }

  private static void mix(Mixer mixer, int from, int to) {
    for (int tick = from; tick < to; tick++) {
      mixer.mix(tick);
      mixer.peek();
    }
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadAllocatedBytes();
  }
}
