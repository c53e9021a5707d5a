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
    socket.connect(learntOnce());

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
  void what_is_sent_goes_to_what_was_negotiated_until_another_source_is_learnt()
      throws IOException {
    socket.connect(learntOnce());
    assertThat(socket.send(ByteBuffer.wrap(new byte[] {7}))).isTrue();
    expectAt(peer, 7);

    say(otherPort, 1);
    expect(1);

    assertThat(socket.send(ByteBuffer.wrap(new byte[] {8}))).isTrue();
    expectAt(otherPort, 8);
    assertThat(peer.receive(packet.clear())).isNull();
  }

  @Test
  void any_port_of_the_peer_is_heard_and_what_was_negotiated_is_sent_to() throws IOException {
    socket.connect(
        new PeerRule.FromHost(addressOf(peer), HashSet.of(InetAddress.ofLiteral("127.0.0.4"))));
    try (DatagramChannel signalling = at(InetAddress.ofLiteral("127.0.0.4"))) {
      say(stranger, 1);
      say(otherPort, 2);
      say(signalling, 3);
      say(peer, 4);

      expect(2);
      assertThat(socket.sources().hasHeardTarget()).isFalse();
      expect(3);
      expect(4);
      assertThat(socket.sources().hasHeardTarget()).isTrue();
    }
    assertThat(socket.send(ByteBuffer.wrap(new byte[] {8}))).isTrue();
    expectAt(peer, 8);
    assertThat(socket.sources().dropped()).isEqualTo(1);
  }

  @Test
  void packets_from_elsewhere_are_counted_until_the_peer_is_heard() throws IOException {
    socket.connect(new PeerRule.Fixed(addressOf(peer)));
    say(stranger, 1);
    say(otherPort, 2);
    expectNothing();

    assertThat(socket.sources().dropped()).isEqualTo(2);
    assertThat(socket.sources().stranger()).isEqualTo(addressOf(otherPort));
    assertThat(socket.sources().hasHeard()).isFalse();
  }

  @Test
  void packets_of_the_peer_that_wait_when_it_is_first_heard_are_not_lost() throws IOException {
    socket.connect(new PeerRule.Fixed(addressOf(peer)));
    for (int octet = 1; octet <= 5; octet++) {
      say(peer, octet);
    }
    for (int octet = 1; octet <= 5; octet++) {
      expect(octet);
    }
    expectNothing();
    say(peer, 6);
    expect(6);
  }

  private PeerRule learntOnce() throws IOException {
    return new PeerRule.LearntOnce(addressOf(peer), HashSet.of(PEER));
  }

  private void expectAt(DatagramChannel channel, int octet) {
    await().until(() -> channel.receive(packet.clear()) != null);
    assertThat(packet.get(0)).isEqualTo((byte) octet);
  }

  @Test
  void what_came_before_a_peer_is_to_be_learnt_teaches_nothing() throws IOException {
    say(otherPort, 1);
    socket.connect(learntOnce());
    say(peer, 2);

    expect(2);
    say(otherPort, 3);
    expectNothing();
  }

  @Test
  void a_learnt_peer_can_be_learnt_anew_and_be_fixed() throws IOException {
    socket.connect(learntOnce());
    say(peer, 1);
    expect(1);

    socket.connect(learntOnce());
    say(otherPort, 2);
    expect(2);

    socket.connect(new PeerRule.Fixed(addressOf(peer)));
    say(otherPort, 3);
    say(peer, 4);
    expect(4);
  }

  @Test
  void many_strangers_do_not_keep_the_peer_from_being_learnt() throws IOException {
    socket.connect(learntOnce());
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
