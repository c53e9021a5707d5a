package no.meetat.sip.signalling.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PacedSocketTest {

  private static final int PATIENCE_MILLIS = 4_000;

  private final ReadingPace pace = new ReadingPace(anybody -> true, System::nanoTime);
  private PacedServerSocket server;
  private Socket peer;
  private PacedSocket accepted;

  @BeforeEach
  void a_peer_connects() throws IOException {
    server = new PacedServerSocket(pace);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    peer = new Socket(server.getInetAddress(), server.getLocalPort());
    accepted = (PacedSocket) server.accept();
  }

  @AfterEach
  void all_is_closed() throws IOException {
    accepted.close();
    peer.close();
    server.close();
  }

  @Test
  void what_was_waited_for_is_still_there_to_be_read() throws IOException {
    peer.getOutputStream().write("BYE".getBytes(StandardCharsets.UTF_8));
    peer.shutdownOutput();

    accepted.awaitOctet();

    assertThat(accepted.getInputStream().readAllBytes()).asString().isEqualTo("BYE");
  }

  @Test
  void a_peer_that_goes_without_a_word_is_not_waited_for() throws IOException {
    peer.close();

    assertThatIOException().isThrownBy(accepted::awaitOctet);
  }

  @Test
  void a_connection_to_itself_is_refused_where_nobody_listens_at_its_own_port() throws IOException {
    try (PacedSocket outgoing = new PacedSocket(pace)) {
      outgoing.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      SocketAddress itself = outgoing.getLocalSocketAddress();

      assertThatIOException()
          .isThrownBy(() -> outgoing.connect(itself, PATIENCE_MILLIS))
          .withMessageContaining("nobody listens");
      assertThat(outgoing.isClosed()).isTrue();
    }
  }
}
