package no.meetat.sip.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.Test;

/** Which peer is heard and sent to, over real sockets. */
class RtpSocketTest extends OnOneSocket {

  /** Packets that wait after 20 ms of 10,000 a second. */
  private static final int JUNK = 200;

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
}
