package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.transport.ConnectionLimits;
import org.junit.jupiter.api.Test;

/** How much one peer may take of what all share. Phones are trusted here, 127.0.0.9 is not. */
class PeerLimitsTest {

  private static final InetAddress STRANGER = InetAddress.ofLiteral("127.0.0.9");

  /** Between two messages of a phone that is quiet meanwhile. */
  private static final Duration QUIET = Duration.ofMillis(100);

  @Test
  void a_stranger_who_begins_calls_and_acknowledges_none_takes_few_ports() throws Exception {
    try (TestServer server =
            new TestServer(
                settings -> settings.withPeers(Peers.DEFAULT).withTimers(TestServer.IMPATIENT));
        TestPhone phone = server.phone("UDP");
        DatagramSocket stranger = new DatagramSocket(new InetSocketAddress(STRANGER, 0))) {
      for (int call = 0; call < 3 * CallPlaces.UNCONFIRMED_PER_STRANGER; call++) {
        phone.newCall();
        send(stranger, server, phone.invite().toString());
      }
      phone.newCall();
      phone.call();
      phone.hangUp();

      await().until(() -> server.sip.transportStatistics().get().served() > 60);
      assertThat(server.media.open.get())
          .isLessThanOrEqualTo((int) CallPlaces.UNCONFIRMED_PER_STRANGER);
    }
  }

  private static void send(DatagramSocket from, TestServer server, String message)
      throws IOException {
    byte[] octets = message.getBytes(StandardCharsets.UTF_8);
    from.send(
        new DatagramPacket(octets, octets.length, InetAddress.ofLiteral("127.0.0.1"), server.port));
  }

  @Test
  void a_stranger_who_floods_loses_its_own_messages_and_a_trusted_peer_is_served()
      throws Exception {
    String bomb = "INVITE sip:x" + ";a=b".repeat(14_000) + " SIP/2.0\r\n\r\n";
    try (TestServer server = TestServer.trusting();
        TestPhone phone = server.phone("UDP");
        DatagramSocket stranger = new DatagramSocket(new InetSocketAddress(STRANGER, 0))) {
      phone.send(phone.request("OPTIONS")).expect(200);
      for (int flood = 0; flood < 500; flood++) {
        send(stranger, server, bomb);
      }
      phone.send(phone.request("OPTIONS")).expect(200);

      await().until(() -> server.sip.transportStatistics().get().dropped() > 0);
      assertThat(server.sip.ailing()).isEmpty();
    }
  }

  @Test
  void a_trusted_peer_gets_a_socket_of_its_own() {
    try (TestServer server = TestServer.trusting();
        TestPhone phone = server.phone("UDP")) {
      await().pollInterval(QUIET).until(() -> hasSocketOfItsOwn(server, phone));
      phone.call();
      phone.hangUp();

      assertThat(server.sip.transportStatistics().get().connections()).isEqualTo(1);
    }
  }

  private static boolean hasSocketOfItsOwn(TestServer server, TestPhone phone) {
    phone.send(phone.request("OPTIONS")).expect(200);
    return server.sip.transportStatistics().get().connections() == 1;
  }

  @Test
  void a_stranger_has_so_many_connections_and_others_are_served() throws Exception {
    ConnectionLimits two =
        new ConnectionLimits(
            100,
            2,
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1));
    try (TestServer server =
        new TestServer(settings -> settings.withConnections(two).withPeers(Peers.DEFAULT))) {
      Vector<Socket> held = Vector.range(0, 2).map(any -> connect(server));
      try (Socket third = connect(server);
          TestPhone phone = server.phone("TCP")) {
        assertThat(third.getInputStream().read()).isEqualTo(-1);
        phone.call();
        phone.hangUp();
      }
      held.head().close();
      await().until(() -> isHeld(server));
      held.get(1).close();
    }
  }

  @Test
  void a_stranger_finds_room_though_others_have_all_there_is_and_calls_go_on() {
    Duration patience = Duration.ofMinutes(1);
    ConnectionLimits four = new ConnectionLimits(4, 2, patience, patience, patience, patience);
    try (TestServer server =
            new TestServer(settings -> settings.withConnections(four).withPeers(Peers.DEFAULT));
        TestPhone calling = stranger(server, STRANGER);
        TestPhone idle = stranger(server, STRANGER)) {
      calling.callBy(calling.invite());
      idle.send(idle.request("OPTIONS")).expect(200);
      try (TestPhone newcomer = stranger(server, InetAddress.ofLiteral("127.0.0.10"))) {
        newcomer.send(newcomer.request("OPTIONS")).expect(200);
      }

      assertThat(idle.next().text()).isEmpty();
      calling.hangUp();
    }
  }

  private static TestPhone stranger(TestServer server, InetAddress from) {
    return TestPhone.on(PhoneLine.stream("TCP", connect(server, from)), server.port);
  }

  private static Socket connect(TestServer server) {
    return connect(server, STRANGER);
  }

  private static Socket connect(TestServer server, InetAddress from) {
    try {
      InetAddress to = InetAddress.ofLiteral("127.0.0.1");
      return new Socket(to, server.port, from, 0);
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static boolean isHeld(TestServer server) throws IOException {
    try (Socket another = connect(server)) {
      another.getOutputStream().write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return another.getInputStream().read() == '\r';
    } catch (IOException closed) {
      return false;
    }
  }

  @Test
  void a_connection_that_brings_no_message_of_SIP_is_closed_after_seconds() throws Exception {
    ConnectionLimits hasty =
        new ConnectionLimits(
            100,
            100,
            Duration.ofMillis(300),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1));
    try (TestServer server = new TestServer(settings -> settings.withConnections(hasty));
        TestPhone proven = server.phone("TCP");
        Socket pinging = connect(server)) {
      proven.send(proven.request("OPTIONS")).expect(200);
      pinging.getOutputStream().write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(pinging.getInputStream().readNBytes(3)).containsExactly('\r', '\n');
      proven.send(proven.request("OPTIONS")).expect(200);
    }
  }

  @Test
  void two_lengths_are_refused_and_nothing_behind_them_is_read() {
    try (TestServer server = TestServer.started();
        TestPhone phone = server.phone("TCP")) {
      String hidden = phone.request("OPTIONS").toString();
      String head = phone.request("OPTIONS").toString();
      phone.send(
          head.replace(
                  "Content-Length: 0\r\n",
                  "Content-Length: 0\r\nContent-Length: " + hidden.length() + "\r\n")
              + hidden);

      phone.expect(400);
      assertThat(phone.next().text()).isEmpty();
    }
  }
}
