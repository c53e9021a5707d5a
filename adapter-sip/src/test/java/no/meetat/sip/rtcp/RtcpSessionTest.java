package no.meetat.sip.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import no.meetat.sip.codec.Payload;
import no.meetat.sip.rtp.LineCounts;
import no.meetat.sip.rtp.Packets;
import no.meetat.sip.rtp.ReceptionReport;
import no.meetat.sip.rtp.RtpSender;
import org.junit.jupiter.api.Test;

/** Reports of one call, in a time of the test's own. */
class RtcpSessionTest {

  private static final int RATE = 8_000;
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Instant START = Instant.parse("2026-11-30T20:00:00Z");
  private static final InetSocketAddress PEER =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 4001);

  /** A report that went out. */
  private record Sent(long tick, ByteBuffer octets) {

    int type() {
      return octets.get(1) & 0xFF;
    }

    int word(int number) {
      return octets.getInt(4 * number);
    }

    long ntp() {
      return octets.getLong(8);
    }
  }

  private final List<Sent> sent = new ArrayList<>();
  private final RtpSender sender = new RtpSender(new Random(3));
  private final ByteBuffer rtp = ByteBuffer.allocate(200);
  private final Payload payload = new Payload();
  private long nanos = -7 * TICK;
  private long ticks;
  private final LineCounts line = new LineCounts(() -> nanos);
  private final RtcpSession session =
      new RtcpSession(
          sender, line, new Random(5), () -> nanos, () -> START.plusNanos(nanos + 7 * TICK));

  RtcpSessionTest() {
    payload.set(new byte[160], 0, 160);
  }

  private void tick(boolean speaks, long lateness) {
    long due = nanos;
    nanos += lateness;
    if (speaks) {
      sender.write(rtp, 8, payload, 160);
      line.sent(160);
    } else {
      sender.pause(160);
    }
    session.tick(RATE);
    if (session.isDue()) {
      session.report(this::send, PEER, RATE);
    }
    nanos = due + TICK;
    ticks++;
  }

  private boolean send(ByteBuffer report, InetSocketAddress target) {
    sent.add(new Sent(ticks, ByteBuffer.allocate(report.remaining()).put(report).flip()));
    return true;
  }

  private void seconds(int seconds, boolean speaks) {
    for (int i = 0; i < 50 * seconds; i++) {
      tick(speaks, i % 3 == 0 ? 0 : i % 7 * 1_000_000L);
    }
  }

  @Test
  void RFC_3550_6_2_reports_are_about_5_s_apart_and_never_evenly() {
    seconds(600, true);

    assertThat(sent.get(0).tick()).isBetween(50L, 155L);
    assertThat(sent).hasSizeBetween(120, 180);
    for (int i = 1; i < sent.size(); i++) {
      assertThat(sent.get(i).tick() - sent.get(i - 1).tick()).isBetween(102L, 309L);
    }
    assertThat(sent.stream().map(report -> report.tick() % 50).distinct().count())
        .isGreaterThan(20);
  }

  @Test
  void RFC_3550_6_4_who_speaks_is_a_sender_and_two_reports_after_the_last_packet_is_not() {
    seconds(10, true);
    int speaking = sent.size();
    seconds(30, false);
    int silent = sent.size();
    seconds(10, true);

    assertThat(sent.subList(0, speaking)).allMatch(s -> s.type() == RtcpFormat.SENDER_REPORT);
    assertThat(sent.subList(speaking + 2, silent))
        .isNotEmpty()
        .allMatch(s -> s.type() == RtcpFormat.RECEIVER_REPORT);
    assertThat(sent.getLast().type()).isEqualTo(RtcpFormat.SENDER_REPORT);
    assertThat(sent.getLast().word(5)).as("packets sent").isBetween(501, 1_000);
    assertThat(sent.getLast().word(6)).isEqualTo(160 * sent.getLast().word(5));
  }

  @Test
  void RFC_3550_6_4_1_clocks_of_reports_agree_within_a_millisecond_though_ticks_are_late() {
    seconds(60, true);

    Sent first = sent.getFirst();
    for (Sent report : sent) {
      double ntp = (millis(report) - millis(first)) * RATE / 1_000;
      double timestamp = report.word(4) - first.word(4);
      assertThat(timestamp - ntp).isBetween(-8.0, 8.0);
    }
  }

  private static double millis(Sent report) {
    return Integer.toUnsignedLong(report.word(2)) * 1e3
        + Integer.toUnsignedLong(report.word(3)) * 1e3 / (1L << 32);
  }

  @Test
  void RFC_3550_6_4_1_the_round_trip_is_what_the_peer_did_not_hold() {
    seconds(5, true);
    long sentAt = nanos - TICK * (ticks - sent.getLast().tick());
    assertThat(session.roundTrip()).isEmpty();

    take(reportOf(sent.getLast(), 0x1_8000), sentAt + TimeUnit.MILLISECONDS.toNanos(1_537));

    assertThat(TimeUnit.NANOSECONDS.toMillis(session.roundTrip().get())).isBetween(30L, 37L);
    assertThat(session.heardByPeer().map(ReceptionReport::fractionLost)).contains(26);
  }

  @Test
  void a_report_of_another_stream_or_of_a_report_that_was_never_sent_tells_no_round_trip() {
    seconds(5, true);
    take(report(sender.ssrc() + 1, NtpTime.middle(sent.getLast().ntp()), 0), nanos);
    assertThat(session.heardByPeer()).isEmpty();

    take(report(sender.ssrc(), 0x1234_5678, 0), nanos);
    assertThat(session.heardByPeer()).isNotEmpty();
    assertThat(session.roundTrip()).isEmpty();
  }

  private ByteBuffer reportOf(Sent ours, long delay) {
    return report(sender.ssrc(), NtpTime.middle(ours.ntp()), delay);
  }

  private static ByteBuffer report(int about, int lastReport, long delay) {
    ByteBuffer packet = ByteBuffer.allocate(RtcpWriter.MAX_LENGTH);
    new RtcpWriter(Packets.SSRC, "peer")
        .report(
            packet,
            Option.none(),
            Option.some(new ReceptionReport(about, 26, 5, 77, 3, lastReport, delay)));
    return packet;
  }

  private void take(ByteBuffer report, long at) {
    assertThat(session.take(report, report.limit(), at)).isTrue();
  }

  @Test
  void RFC_3550_6_4_1_what_is_heard_is_reported_with_the_peers_last_report() {
    line.received(Packets.speech(1, 160, 160, 0), RATE);
    ByteBuffer theirs = ByteBuffer.allocate(RtcpWriter.MAX_LENGTH);
    SenderInfo info = new SenderInfo(0x1111_2222_3333_4444L, 160, 1, 160);
    new RtcpWriter(Packets.SSRC, "peer").report(theirs, Option.some(info), Option.none());
    session.take(theirs, theirs.limit(), nanos);
    seconds(4, true);

    assertThat(sent.getFirst().word(7)).as("the source").isEqualTo(Packets.SSRC);
    assertThat(sent.getFirst().word(11)).as("its last report").isEqualTo(0x2222_3333);
  }

  @Test
  void RFC_3550_6_6_who_has_reported_says_goodbye_and_nobody_else() {
    session.end();
    assertThat(sent).isEmpty();

    seconds(5, true);
    int before = sent.size();
    session.end();

    ByteBuffer last = sent.getLast().octets();
    assertThat(sent).hasSize(before + 1);
    assertThat(last.getShort(last.limit() - 8)).isEqualTo((short) 0x81CB);
  }

  @Test
  void RFC_7022_the_name_is_random_and_stays() {
    seconds(20, true);

    assertThat(sent.stream().map(RtcpSessionTest::name).distinct()).hasSize(1);
    assertThat(name(sent.getFirst())).hasSize(16);
  }

  private static String name(Sent report) {
    int from = 4 * (report.octets().getShort(2) + 1) + 8;
    byte[] name = new byte[report.octets().get(from + 1)];
    report.octets().get(from + 2, name);
    return new String(name, StandardCharsets.US_ASCII);
  }
}
