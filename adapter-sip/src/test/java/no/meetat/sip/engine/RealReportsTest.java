package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Random;
import no.meetat.bridge.HeardThere;
import no.meetat.bridge.LineFigures;
import no.meetat.call.CallId;
import no.meetat.sip.call.Satisfaction;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Frames;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.PacketTime;
import no.meetat.sip.media.ReportRoute;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.prompt.Language;
import no.meetat.sip.prompt.PromptLibrary;
import no.meetat.sip.rtp.Packets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reports between the engine and a phone, on real sockets. */
@Timeout(60)
class RealReportsTest {

  private static final CallId CALL = new CallId("a");
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final int SENDER_REPORT = 0x81C8;
  private static final int GOODBYE = 0x81CB;

  private @AutoClose final MediaEngine engine =
      new MediaEngine(
          MediaSettings.defaults().withPorts(30_450, 30_451).withWorkers(1),
          PromptLibrary.of(Language.NB, Option.none()),
          () -> Conferences.AT,
          new Random(1));
  private @AutoClose DatagramSocket rtp;
  private @AutoClose DatagramSocket rtcp;

  @BeforeEach
  void start() throws IOException {
    rtp = new DatagramSocket(0, HERE);
    rtcp = new DatagramSocket(0, HERE);
    rtcp.setSoTimeout(10_000);
    engine.start(new RecordingBridge());
  }

  @Test
  void a_phone_gets_reports_answers_them_and_is_told_goodbye() throws IOException {
    MediaSession session = engine.open(CALL, HERE, () -> {}).get();
    session.vouchFor(HERE);
    session.negotiated(stream());

    DatagramPacket report = receive();
    ByteBuffer ours = ByteBuffer.wrap(report.getData());
    assertThat(report.getPort()).isEqualTo(session.localPort() + 1);
    assertThat(ours.getShort(0) & 0xF0FF).isEqualTo(SENDER_REPORT & 0xF0FF);
    assertThat(ours.getInt(20)).as("packets sent").isBetween(40, 200);
    answer(ours, report.getSocketAddress());

    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> there().flatMap(HeardThere::roundTripMillis).isDefined());
    assertThat(there().get().lostPercent()).isEqualTo(50);
    rtp.send(speech(session));
    await().until(() -> engine.statistics().packetsReceived() == 1);
    session.close();
    ByteBuffer last = lastOf(receive());
    assertThat(last.getShort(last.limit() - 8) & 0xFFFF).isEqualTo(GOODBYE);
    assertThat(engine.statistics().reportsReceived()).isEqualTo(1);
    await().until(() -> engine.statistics().ended().get(Satisfaction.SATISFIED).contains(1L));
  }

  private static DatagramPacket speech(MediaSession to) {
    byte[] octets = Packets.octets(0x0A0B_0C0D, 8, 1, 160, Frames.silent(Codecs.PCMA));
    return new DatagramPacket(octets, octets.length, HERE, to.localPort());
  }

  @Test
  void the_port_of_a_call_that_is_over_serves_the_next() throws IOException {
    for (int call = 0; call < 2; call++) {
      MediaSession session = engine.open(new CallId("c" + call), HERE, () -> {}).get();
      session.vouchFor(HERE);
      session.negotiated(stream());
      assertThat(receive().getPort()).isEqualTo(session.localPort() + 1);
      session.close();
      receive();
    }
  }

  private static ByteBuffer lastOf(DatagramPacket packet) {
    return ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
  }

  private Option<HeardThere> there() {
    return engine.figures(CALL).flatMap(LineFigures::there);
  }

  private DatagramPacket receive() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
    rtcp.receive(packet);
    return packet;
  }

  /** Half of the packets were lost, and the report was held for no time. */
  private void answer(ByteBuffer ours, SocketAddress to) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(32).putInt(0x81C9_0007).putInt(0x0A0B_0C0D);
    block.putInt(ours.getInt(4)).putInt(128 << 24).putInt(1).putInt(80).putInt(ours.getInt(10));
    rtcp.send(new DatagramPacket(block.array(), block.capacity(), to));
  }

  private MediaStream stream() {
    return new MediaStream(
        (InetSocketAddress) rtp.getLocalSocketAddress(),
        Codecs.PCMA,
        8,
        OptionalInt.empty(),
        StreamDirection.SEND_RECEIVE,
        Vector.empty(),
        PacketTime.USUAL,
        ReportRoute.at(rtcp.getLocalPort()));
  }
}
