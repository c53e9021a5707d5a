package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import no.meetat.sip.network.AddressRange;
import no.meetat.sip.peer.Identity;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.transport.ConnectionLimits;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that must show a certificate (RFC 5922), and which TLS is spoken. */
class TlsPeersTest {

  private static final Peers PEERS =
      Peers.of(
              Vector.of(
                  new Peer(
                      "trunk",
                      AddressRange.parse("127.0.0.1").toVector(),
                      HashSet.of(Identity.P_ASSERTED_IDENTITY),
                      false,
                      MediaPath.ASYMMETRIC,
                      HashSet.of("sbc.example.com"),
                      Option.none())))
          .get();

  private @AutoClose final TestServer server =
      new TestServer(settings -> settings.withPeers(PEERS), PEERS::certificateNames);

  @ParameterizedTest
  @ValueSource(strings = {"trunk", "named"})
  void RFC_5922_7_a_peer_with_the_certificate_it_must_show_calls(String name) throws IOException {
    try (TestPhone phone = phone(name)) {
      phone.call();
      phone.hangUp();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"other", "unknown"})
  void RFC_5922_7_2_a_certificate_of_another_name_or_of_nobody_we_know_is_cut(String name) {
    assertThatThrownBy(
            () -> {
              try (TestPhone phone = phone(name)) {
                phone.send(phone.request("OPTIONS")).expect(200);
              }
            })
        .isInstanceOfAny(IOException.class, AssertionError.class, RuntimeException.class);
    await().until(() -> server.sip.transportStatistics().get().disagreements() == 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UDP", "TCP"})
  void who_must_show_a_certificate_is_served_over_TLS_alone(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.send(phone.invite()).expect(403);
      phone.newCall();
      phone.send(phone.request("OPTIONS")).expect(403);
    }
    assertThat(server.bridge.told).isEmpty();
  }

  private TestPhone phone(String name) throws IOException {
    Socket socket = connect();
    return TestPhone.on(PhoneLine.stream("TLS", TestTls.over(socket, name)), server.port("TLS"));
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port("TLS"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void RFC_9325_both_versions_are_spoken_with_forward_secrecy_and_authenticated_encryption(
      String version) throws Exception {
    try (TestServer open = TestServer.started();
        SSLSocket socket = secure(open)) {
      socket.setEnabledProtocols(new String[] {version});
      socket.startHandshake();

      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
      assertThat(socket.getSession().getCipherSuite()).containsAnyOf("GCM", "CHACHA20");
    }
  }

  @Test
  void RFC_9325_suites_of_CBC_or_without_forward_secrecy_are_refused() throws Exception {
    try (TestServer open = TestServer.started();
        SSLSocket socket = secure(open)) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});

      assertThatThrownBy(socket::startHandshake).isInstanceOf(IOException.class);
    }
  }

  /** The time for a first message would end the connection as well. */
  @Test
  void who_agrees_on_keys_anew_on_a_connection_is_cut() throws Exception {
    Duration patience = Duration.ofMinutes(1);
    ConnectionLimits patient = new ConnectionLimits(10, 10, patience, patience, patience, patience);
    try (TestServer open = new TestServer(settings -> settings.withConnections(patient));
        SSLSocket socket = secure(open)) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      socket.startHandshake();
      socket.startHandshake();

      Thread.ofVirtual().start(() -> read(socket));
      open.awaitNoConnection();
    }
  }

  private static void read(Socket socket) {
    try {
      int _ = socket.getInputStream().read();
    } catch (IOException cut) {
      assertThat(socket.isConnected()).isTrue();
    }
  }

  private static SSLSocket secure(TestServer open) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustsAll()}, null);
    return (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", open.port("TLS"));
  }
}
