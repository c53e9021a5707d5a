package no.meetat.sip.signalling.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A socket for a trusted peer alone, beside the one that listens. */
class PeerSocketsTest {

  private static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
  private static final TrafficClass TRAFFIC = new TrafficClass(0);

  private final @AutoClose DatagramChannel listening = UdpSocket.listening(ANY_PORT, TRAFFIC);
  private final InetSocketAddress bound = (InetSocketAddress) listening.getLocalAddress();
  private final @AutoClose PeerSockets sockets = new PeerSockets(bound, TRAFFIC, () -> now());
  private final @AutoClose DatagramSocket peer = new DatagramSocket(ANY_PORT);
  private final InetSocketAddress remote =
      new InetSocketAddress(peer.getLocalAddress(), peer.getLocalPort());
  private long now;
  private int taken;

  PeerSocketsTest() throws IOException {}

  private long now() {
    return now;
  }

  private void receive() throws IOException {
    assertThat(sockets.receive((datagram, from) -> taken++)).isTrue();
  }

  private void opened() throws IOException {
    sockets.seen(remote);
    now += PeerCandidates.STAYING_NANOS;
    sockets.seen(remote);
    now += PeerCandidates.QUIET_NANOS;
    receive();
    assertThat(sockets.size()).isOne();
  }

  @Test
  void what_a_peer_sends_keeps_its_socket() throws IOException {
    opened();
    now += PeerSockets.IDLE_NANOS + 1;
    peer.send(new DatagramPacket(new byte[1], 1, bound));
    receive();

    assertThat(taken).isOne();
    assertThat(sockets.size()).isOne();
  }

  @Test
  void that_a_peer_takes_nothing_keeps_no_socket() throws IOException {
    opened();
    peer.close();
    now += PeerSockets.IDLE_NANOS + 1;
    assertThat(listening.send(ByteBuffer.allocate(1), remote)).isOne();
    receive();

    assertThat(sockets.size()).isZero();
  }
}
