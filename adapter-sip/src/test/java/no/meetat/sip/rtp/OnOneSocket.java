package no.meetat.sip.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vavr.collection.HashSet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;

/** A socket of ours, and others that send to it. */
abstract class OnOneSocket {

  static final InetAddress OURS = InetAddress.ofLiteral("127.0.0.1");
  static final InetAddress PEER = InetAddress.ofLiteral("127.0.0.2");
  static final InetAddress STRANGER = InetAddress.ofLiteral("127.0.0.3");

  final ByteBuffer packet = ByteBuffer.allocate(RtpPacket.MAX_LENGTH);
  int port;
  @AutoClose RtpSocket socket;
  @AutoClose DatagramChannel peer;
  @AutoClose DatagramChannel otherPort;
  @AutoClose DatagramChannel stranger;

  @BeforeEach
  void bind() throws IOException {
    port = freePort();
    socket = RtpSocket.bind(OURS, port);
    peer = at(PEER);
    otherPort = at(PEER);
    stranger = at(STRANGER);
  }

  private static int freePort() throws IOException {
    try (DatagramChannel free = at(OURS)) {
      return addressOf(free).getPort();
    }
  }

  static DatagramChannel at(InetAddress address) throws IOException {
    DatagramChannel channel = DatagramChannel.open().bind(new InetSocketAddress(address, 0));
    channel.configureBlocking(false);
    return channel;
  }

  void learn() throws IOException {
    socket.connect(new PeerRule.Learnt(addressOf(peer), HashSet.of(PEER)));
    socket.sources().learn(true);
  }

  void expectAt(DatagramChannel channel, int octet) {
    await().until(() -> channel.receive(packet.clear()) != null);
    assertThat(packet.get(0)).isEqualTo((byte) octet);
  }

  void speakSteadily(DatagramChannel from) throws IOException {
    for (int number = 0; number < Sources.STEADY; number++) {
      say(from, number);
      expect(number);
    }
    expectNothing();
  }

  void ticks(int count) {
    for (int tick = 0; tick < count; tick++) {
      socket.tick();
    }
  }

  static InetSocketAddress addressOf(DatagramChannel channel) throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  void say(DatagramChannel from, int number) throws IOException {
    say(from, from.hashCode(), number);
  }

  void say(DatagramChannel from, int ssrc, int number) throws IOException {
    send(from, Packets.octets(ssrc, 8, number, 160 * number, new byte[160]));
  }

  void send(DatagramChannel from, byte[] octets) throws IOException {
    from.send(ByteBuffer.wrap(octets), new InetSocketAddress(OURS, port));
  }

  void expect(int number) {
    await().until(() -> socket.receive(packet) > 0);
    assertThat(packet.getShort(2)).isEqualTo((short) number);
  }

  /** A packet from one socket of this machine to another is there as soon as it is sent. */
  void expectNothing() {
    assertThat(socket.receive(packet)).isLessThanOrEqualTo(0);
  }
}
