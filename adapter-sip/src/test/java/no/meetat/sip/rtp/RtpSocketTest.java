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

  /** Packets that wait after 20 ms of 10,000 a second. */
  private static final int JUNK = 200;

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
    learn();

    say(stranger, 1);
    say(otherPort, 2);
    expect(2);
    try (DatagramChannel thirdPort = at(PEER)) {
      say(thirdPort, 3);
    }
    say(stranger, 4);
    say(otherPort, 5);

    expect(5);
    expectNothing();
  }

  @Test
  void what_is_sent_goes_to_what_was_negotiated_until_another_source_is_learnt()
      throws IOException {
    learn();
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

  private void learn() throws IOException {
    socket.connect(new PeerRule.Learnt(addressOf(peer), HashSet.of(PEER)));
    socket.sources().learn(true);
  }

  private void expectAt(DatagramChannel channel, int octet) {
    await().until(() -> channel.receive(packet.clear()) != null);
    assertThat(packet.get(0)).isEqualTo((byte) octet);
  }

  @Test
  void what_came_before_a_peer_is_to_be_learnt_teaches_nothing() throws IOException {
    say(otherPort, 1);
    learn();
    say(peer, 2);

    expect(2);
    say(otherPort, 3);
    expectNothing();
  }

  @Test
  void a_learnt_peer_can_be_learnt_anew_and_be_fixed() throws IOException {
    learn();
    say(peer, 1);
    expect(1);

    learn();
    say(otherPort, 2);
    expect(2);

    socket.connect(new PeerRule.Fixed(addressOf(peer)));
    say(otherPort, 3);
    say(peer, 4);
    expect(4);
  }

  @Test
  void what_is_no_RTP_teaches_nothing() throws IOException {
    learn();
    send(otherPort, new byte[] {0, 1, 0, 0, 0x21, 0x12, (byte) 0xA4, 0x42, 0, 0, 0, 0});
    expectNothing();

    assertThat(socket.sources().hasHeard()).isFalse();
    assertThat(socket.sources().dropped()).isEqualTo(1);
  }

  @Test
  void a_tick_of_junk_is_skipped_at_once() throws IOException {
    learn();
    for (int count = 0; count < JUNK; count++) {
      say(stranger, 1);
    }
    say(peer, 2);

    assertThat(socket.receive(packet)).isPositive();
    assertThat(socket.sources().source()).isEqualTo(addressOf(peer));
  }

  @Test
  void a_peer_that_is_steady_is_left_to_the_kernel_and_none_of_its_packets_is_lost()
      throws IOException {
    socket.connect(new PeerRule.FromHost(addressOf(peer), HashSet.of(PEER)));
    for (int number = 0; number < 2 * Sources.STEADY; number++) {
      say(peer, number);
      say(stranger, number);
    }
    for (int number = 0; number < 2 * Sources.STEADY; number++) {
      expect(number);
    }
    expectNothing();
    long dropped = socket.sources().dropped();
    say(stranger, 100);
    say(otherPort, 101);
    say(peer, 102);

    expect(102);
    expectNothing();
    assertThat(socket.sources().dropped()).isEqualTo(dropped);
  }

  @Test
  void who_pauses_is_heard_from_another_port_too() throws IOException {
    socket.connect(new PeerRule.FromHost(addressOf(peer), HashSet.of(PEER)));
    speakSteadily(peer);
    say(otherPort, 100);
    expectNothing();

    ticks(Sources.PAUSE);
    say(otherPort, 101);
    say(peer, 102);

    expect(101);
    expect(102);
  }

  @Test
  void a_peer_is_not_left_to_the_kernel_while_packets_go_elsewhere() throws IOException {
    socket.connect(new PeerRule.FromHost(addressOf(peer), HashSet.of(PEER)));
    speakSteadily(otherPort);

    say(peer, 100);
    expect(100);
    assertThat(socket.send(ByteBuffer.wrap(new byte[] {8}))).isTrue();
    expectAt(peer, 8);
  }

  @Test
  void who_speaks_from_where_it_said_is_heard_again_however_steady_another_is() throws IOException {
    learn();
    speakSteadily(otherPort);
    for (int tick = 1; tick < Sources.LOOK_AROUND; tick++) {
      say(otherPort, 100);
      say(otherPort, 101);
      expect(100);
      expect(101);
      socket.tick();
    }
    say(peer, 500);
    expectNothing();

    socket.tick();
    say(peer, 501);
    expect(501);
    say(otherPort, 502);
    expectNothing();
    assertThat(socket.sources().target()).isEqualTo(addressOf(peer));
  }

  @Test
  void a_stream_that_goes_on_from_another_port_is_the_same_peers() throws IOException {
    learn();
    say(otherPort, 7, 1);
    expect(1);
    socket.sources().learn(false);
    try (DatagramChannel movedTo = at(PEER);
        DatagramChannel neighbour = at(PEER)) {
      say(neighbour, 8, 2);
      say(movedTo, 7, 3);

      expect(3);
      assertThat(socket.sources().target()).isEqualTo(addressOf(movedTo));
    }
  }

  private void speakSteadily(DatagramChannel from) throws IOException {
    for (int number = 0; number < Sources.STEADY; number++) {
      say(from, number);
      expect(number);
    }
    expectNothing();
  }

  private void ticks(int count) {
    for (int tick = 0; tick < count; tick++) {
      socket.tick();
    }
  }

  private static InetSocketAddress addressOf(DatagramChannel channel) throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  private void say(DatagramChannel from, int number) throws IOException {
    say(from, from.hashCode(), number);
  }

  private void say(DatagramChannel from, int ssrc, int number) throws IOException {
    send(from, Packets.octets(ssrc, 8, number, 160 * number, new byte[160]));
  }

  private void send(DatagramChannel from, byte[] octets) throws IOException {
    from.send(ByteBuffer.wrap(octets), new InetSocketAddress(OURS, port));
  }

  private void expect(int number) {
    await().until(() -> socket.receive(packet) > 0);
    assertThat(packet.getShort(2)).isEqualTo((short) number);
  }

  /** A packet from one socket of this machine to another is there as soon as it is sent. */
  private void expectNothing() {
    assertThat(socket.receive(packet)).isLessThanOrEqualTo(0);
  }
}
