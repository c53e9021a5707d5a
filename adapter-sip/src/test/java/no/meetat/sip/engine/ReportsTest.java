package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.OptionalInt;
import no.meetat.bridge.HeardThere;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.PacketTime;
import no.meetat.sip.media.ReportRoute;
import no.meetat.sip.media.StreamDirection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the reports of calls go, and which are taken. */
class ReportsTest {

  /** Ticks after which a first report has been due: 3.1 s. */
  private static final int FIRST = 155;

  private static final InetAddress HOST = InetAddress.getLoopbackAddress();
  private static final InetSocketAddress RTP = new InetSocketAddress(HOST, 4000);
  private static final ReportRoute BEHIND = ReportRoute.behind(4000);

  /** With a name, as long as a packet of RTP. */
  private static final byte[] REPORT =
      HexFormat.of().parseHex("80c900010a0b0c0d81ca00030a0b0c0d01046e616d650000");

  private final FakeRoom room = new FakeRoom(1, MixTest.level(2000, 3));

  @ParameterizedTest
  @EnumSource
  void reports_go_to_the_port_beside_whichever_way_media_go(StreamDirection direction) {
    FakePhone phone = agreed(BEHIND, direction);
    ticks(FIRST + 1);

    assertThat(phone.reports.sent)
        .hasSize(1)
        .allMatch(sent -> sent.target().equals(new InetSocketAddress(HOST, 4001)));
    assertThat(phone.wire.reports).isEmpty();
    assertThat(room.counters.reportsSent()).isEqualTo(1);
  }

  @Test
  void RFC_5761_reports_go_and_come_where_RTP_does_where_that_is_agreed() {
    FakePhone phone = agreed(ReportRoute.MULTIPLEXED, StreamDirection.SEND_RECEIVE);
    ticks(FIRST);
    phone.wire.put(REPORT);
    ticks(1);

    assertThat(phone.wire.reports).hasSize(1);
    assertThat(phone.reports.sent).isEmpty();
    assertThat(room.counters.reportsReceived()).isEqualTo(1);
  }

  @Test
  void a_report_where_RTP_comes_is_malformed_where_that_is_not_agreed() {
    FakePhone phone = agreed(BEHIND, StreamDirection.SEND_RECEIVE);
    phone.wire.put(REPORT);
    ticks(1);

    assertThat(room.counters.reportsReceived()).isZero();
    assertThat(room.counters.malformed()).isEqualTo(1);
  }

  @Test
  void RFC_3605_reports_go_to_the_port_that_is_named() {
    FakePhone phone = agreed(ReportRoute.at(5555), StreamDirection.SEND_RECEIVE);
    ticks(FIRST + 1);

    assertThat(phone.reports.sent).allMatch(sent -> sent.target().getPort() == 5555).hasSize(1);
  }

  @Test
  void reports_go_to_where_they_come_from_on_the_same_host() {
    FakePhone phone = agreed(BEHIND, StreamDirection.SEND_RECEIVE);
    InetSocketAddress nat = new InetSocketAddress(HOST, 9_999);
    phone.reports.put(REPORT, nat);
    ticks(FIRST + 1);

    assertThat(phone.reports.sent).hasSize(1).allMatch(sent -> sent.target().equals(nat));
    assertThat(room.counters.reportsReceived()).isEqualTo(1);
  }

  @Test
  void what_is_no_report_does_not_show_where_reports_go() {
    FakePhone phone = agreed(BEHIND, StreamDirection.SEND_RECEIVE);
    phone.reports.put(new byte[3], new InetSocketAddress(HOST, 9_999));
    ticks(FIRST + 1);

    assertThat(phone.reports.sent).hasSize(1).allMatch(sent -> sent.target().getPort() == 4001);
  }

  @Test
  void an_end_that_moves_is_reported_to_where_it_says_and_what_was_told_is_forgotten() {
    FakePhone phone = agreed(BEHIND, StreamDirection.SEND_RECEIVE);
    phone.reports.put(REPORT, new InetSocketAddress(HOST, 9_999));
    ticks(FIRST + 1);
    InetSocketAddress moved = new InetSocketAddress(HOST, 5_000);
    phone.media.negotiate(stream(moved, ReportRoute.behind(5_000), StreamDirection.SEND_RECEIVE));
    ticks(400);

    assertThat(phone.reports.sent.getLast().target().getPort()).isEqualTo(5_001);
  }

  @Test
  void a_call_held_in_the_old_way_is_reported_to_where_it_was() {
    FakePhone phone = agreed(BEHIND, StreamDirection.SEND_RECEIVE);
    InetSocketAddress nowhere = new InetSocketAddress(InetAddress.ofLiteral("0.0.0.0"), 4000);
    phone.media.negotiate(stream(nowhere, BEHIND, StreamDirection.RECEIVE_ONLY));
    ticks(FIRST + 1);

    assertThat(phone.reports.sent).hasSize(1).allMatch(sent -> sent.target().getPort() == 4001);
  }

  @Test
  void a_peer_that_receives_no_reports_gets_none() {
    FakePhone phone = agreed(ReportRoute.NONE, StreamDirection.SEND_RECEIVE);
    ticks(3 * FIRST);

    assertThat(phone.reports.sent).isEmpty();
    assertThat(phone.wire.reports).isEmpty();
  }

  @Test
  void what_a_silent_peer_told_long_ago_is_not_shown() {
    FakePhone phone = agreed(BEHIND, StreamDirection.SEND_RECEIVE);
    ticks(FIRST + 1);
    tellHalfLost(phone);
    ticks(10);
    assertThat(phone.media.figures().get().there()).isNotEmpty();

    ticks(7 * 310);
    assertThat(phone.media.figures().get().there()).isEmpty();
  }

  @Test
  void reports_go_to_no_other_host_whoever_sends_some() {
    FakePhone phone = agreed(BEHIND, StreamDirection.SEND_RECEIVE);
    phone.reports.put(REPORT, new InetSocketAddress(InetAddress.ofLiteral("127.0.0.66"), 4001));
    ticks(FIRST + 1);

    assertThat(phone.reports.sent)
        .hasSize(1)
        .allMatch(sent -> sent.target().getAddress().equals(HOST));
  }

  @Test
  void nothing_is_reported_to_an_address_that_nobody_vouches_for() {
    FakePhone phone = room.call("a", Codecs.PCMA);
    phone.media.negotiate(stream(RTP, BEHIND, StreamDirection.SEND_RECEIVE));
    ticks(2 * FIRST);
    phone.media.end();

    assertThat(phone.reports.sent).isEmpty();
    assertThat(phone.reports.closed).isTrue();
  }

  @Test
  void a_call_that_ends_says_goodbye_and_closes_its_port() {
    FakePhone phone = agreed(BEHIND, StreamDirection.SEND_RECEIVE);
    ticks(FIRST + 1);
    phone.media.end();

    assertThat(phone.reports.sent).hasSize(2);
    assertThat(phone.reports.closed).isTrue();
  }

  @Test
  void how_the_peer_hears_us_is_shown_as_it_reports() {
    FakePhone phone = agreed(BEHIND, StreamDirection.SEND_RECEIVE);
    ticks(FIRST + 1);
    assertThat(phone.media.figures().get().there()).isEmpty();

    tellHalfLost(phone);
    ticks(10);

    HeardThere there = phone.media.figures().get().there().get();
    assertThat(there.lostPercent()).isEqualTo(50);
    assertThat(there.jitterMillis()).isEqualTo(10);
    assertThat(there.roundTripMillis().get()).isNotNegative();
  }

  private static void tellHalfLost(FakePhone phone) {
    ByteBuffer ours = phone.reports.sent.getFirst().octets();
    ByteBuffer report = ByteBuffer.allocate(32).putInt(0x81C9_0007).putInt(0x0A0B_0C0D);
    report.putInt(ours.getInt(4)).putInt(128 << 24).putInt(1).putInt(80).putInt(ours.getInt(10));
    phone.reports.put(report.array(), new InetSocketAddress(HOST, 4001));
  }

  private FakePhone agreed(ReportRoute reports, StreamDirection direction) {
    FakePhone phone = room.call("a", Codecs.PCMA);
    phone.media.vouchFor(HOST);
    phone.media.negotiate(stream(RTP, reports, direction));
    return phone;
  }

  private static MediaStream stream(
      InetSocketAddress remote, ReportRoute reports, StreamDirection direction) {
    return new MediaStream(
        remote,
        Codecs.PCMA,
        8,
        OptionalInt.empty(),
        direction,
        Vector.empty(),
        PacketTime.USUAL,
        reports);
  }

  private void ticks(int count) {
    for (int tick = 0; tick < count; tick++) {
      room.tick();
    }
  }
}
