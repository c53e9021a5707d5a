package no.meetat.sip.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which peer is heard and sent to, over real sockets. */
class RtpSocketTest {

  private static final InetAddress OURS = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress PEER = InetAddress.ofLiteral("127.0.0.2");
  private static final InetAddress STRANGER = InetAddress.ofLiteral("127.0.0.3");

  private final ByteBuffer packet = ByteBuffer.allocate(RtpPacket.MAX_LENGTH);
  private int port;
  private @AutoClose RtpSocket socket;
  private @AutoClose DatagramChannel peer;
  private @AutoClose DatagramChannel otherPort;
  private @AutoClose DatagramChannel stranger;

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

  private static DatagramChannel at(InetAddress address) throws IOException {
    DatagramChannel channel = DatagramChannel.open().bind(new InetSocketAddress(address, 0));
    channel.configureBlocking(false);
    return channel;
  }

  @Test
  void before_it_has_a_peer_nobody_is_heard_and_nothing_is_sent() throws IOException {
    say(peer, 1);

    expectNothing();
    assertThat(socket.send(ByteBuffer.wrap(new byte[] {7}))).isFalse();
  }

  @Test
  void a_fixed_peer_is_heard_from_its_address_and_port_only() throws IOException {
    socket.connect(new PeerRule.Fixed(addressOf(peer)));

    say(stranger, 1);
    say(otherPort, 2);
    say(peer, 3);

    expect(3);
    expectNothing();
  }

  @Test
  void the_first_to_send_from_the_address_is_learnt_and_no_other_afterwards() throws IOException {
    socket.connect(new PeerRule.LearntOnce(PEER));

    say(stranger, 1);
    say(otherPort, 2);
    expect(2);
    say(peer, 3);
    say(stranger, 4);
    say(otherPort, 5);

    expect(5);
    expectNothing();
  }

  @Test
  void nothing_is_sent_until_the_peer_is_learnt_and_then_to_where_it_sends_from()
      throws IOException {
    socket.connect(new PeerRule.LearntOnce(PEER));
    assertThat(socket.send(ByteBuffer.wrap(new byte[] {7}))).isFalse();

    say(otherPort, 1);
    expect(1);

    assertThat(socket.send(ByteBuffer.wrap(new byte[] {8}))).isTrue();
    await().until(() -> otherPort.receive(packet.clear()) != null);
    assertThat(packet.get(0)).isEqualTo((byte) 8);
    assertThat(peer.receive(packet.clear())).isNull();
  }

  @Test
  void what_came_before_a_peer_is_to_be_learnt_teaches_nothing() throws IOException {
    say(otherPort, 1);
    socket.connect(new PeerRule.LearntOnce(PEER));
    say(peer, 2);

    expect(2);
    say(otherPort, 3);
    expectNothing();
  }

  @Test
  void a_learnt_peer_can_be_learnt_anew_and_be_fixed() throws IOException {
    socket.connect(new PeerRule.LearntOnce(PEER));
    say(peer, 1);
    expect(1);

    socket.connect(new PeerRule.LearntOnce(PEER));
    say(otherPort, 2);
    expect(2);

    socket.connect(new PeerRule.Fixed(addressOf(peer)));
    say(otherPort, 3);
    say(peer, 4);
    expect(4);
  }

  @Test
  void many_strangers_do_not_keep_the_peer_from_being_learnt() throws IOException {
    socket.connect(new PeerRule.LearntOnce(PEER));
    for (int count = 0; count < RtpSocket.MAX_STRANGERS + 1; count++) {
      say(stranger, 1);
    }
    say(peer, 2);

    assertThat(socket.receive(packet)).isEqualTo(0);
    expect(2);
  }

  private static InetSocketAddress addressOf(DatagramChannel channel) throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  private void say(DatagramChannel from, int octet) throws IOException {
    from.send(ByteBuffer.wrap(new byte[] {(byte) octet}), new InetSocketAddress(OURS, port));
  }

  private void expect(int octet) {
    await().until(() -> socket.receive(packet) == 1);
    assertThat(packet.get(0)).isEqualTo((byte) octet);
  }

  /** A packet from one socket of this machine to another is there as soon as it is sent. */
  private void expectNothing() {
    assertThat(socket.receive(packet)).isLessThanOrEqualTo(0);
  }
}
