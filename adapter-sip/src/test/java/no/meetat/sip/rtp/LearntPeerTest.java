package no.meetat.sip.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.Test;

/** Where a peer is learnt to be, over real sockets (RFC 7362). */
class LearntPeerTest extends OnOneSocket {

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
}
