package no.meetat.cli.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The socket, with all that a process of the same user may do to it. */
class ControlSocketTest {

  private static final Duration SHORT = Duration.ofMillis(500);

  /** More than the system holds for a peer that does not read. */
  private static final String LONG_ANSWER = "x".repeat(2_000_000);

  @TempDir Path data;
  private ControlSocket socket;
  private final List<SocketChannel> peers = new ArrayList<>();

  @BeforeEach
  void a_server_listens() {
    socket = open(ControlSocket.LONGEST);
  }

  private ControlSocket open(Duration longest) {
    return ControlSocket.open(data, ControlSocketTest::answer, longest).get();
  }

  private void impatient() {
    socket.close();
    socket = open(SHORT);
  }

  private static Reply answer(String request, String user) {
    return switch (request) {
      case "who" -> Reply.Done.saying(user);
      case "much" -> Reply.Done.saying(LONG_ANSWER);
      case "escape" ->
          new Reply.Done("\u001b[2Jdone", Vector.of("a"), Vector.of(Vector.of("\u202ekari")));
      case "bug" -> throw new IllegalStateException("a bug");
      default -> new Reply.Done("heard " + request, Vector.of("a", "b"), rows());
    };
  }

  private static Seq<Seq<String>> rows() {
    return Vector.of(Vector.of("1", ""), Vector.of("", "æ"));
  }

  @AfterEach
  void it_stops() throws IOException {
    for (SocketChannel peer : peers) {
      peer.close();
    }
    socket.close();
  }

  @Test
  void a_request_is_answered_with_words_and_rows() {
    assertThat(ControlClient.ask(data, "list").get())
        .isEqualTo(new Reply.Done("heard list", Vector.of("a", "b"), rows()));
  }

  @Test
  void the_system_says_who_asks() {
    assertThat(ControlClient.ask(data, "who").get())
        .isEqualTo(Reply.Done.saying(System.getProperty("user.name")));
  }

  @Test
  void the_socket_is_its_owners_alone_and_is_gone_when_the_server_is() throws IOException {
    Path path = data.resolve("control.sock");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");

    socket.close();
    assertThat(path).doesNotExist();
    assertThat(ControlClient.ask(data, "list").getLeft()).startsWith("no server runs on " + data);
  }

  @Test
  void the_socket_of_a_living_server_is_never_replaced() {
    assertThat(ControlSocket.open(data, ControlSocketTest::answer).getLeft())
        .contains("another server listens on " + data.resolve("control.sock"));
    assertThatAllIsWell();
  }

  @Test
  void the_socket_of_a_lost_server_is_replaced() throws IOException {
    socket.close();
    try (ServerSocketChannel lost = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      lost.bind(UnixDomainSocketAddress.of(data.resolve("control.sock")));
    }
    assertThat(ControlClient.ask(data, "list").getLeft()).startsWith("no server runs on " + data);

    socket = open(ControlSocket.LONGEST);
    assertThatAllIsWell();
  }

  @Test
  void a_path_too_long_for_a_socket_is_named_by_server_and_command() {
    Path deep = data.resolve("d".repeat(120));
    String reason = "and the path of a socket at most 107: choose a shorter --data";

    assertThat(ControlSocket.open(deep, ControlSocketTest::answer).getLeft()).endsWith(reason);
    assertThat(ControlClient.ask(deep, "list").getLeft())
        .startsWith(deep.resolve("control.sock") + " has ")
        .endsWith(reason);
  }

  @Test
  void a_line_without_end_is_cut_off() throws IOException {
    SocketChannel peer = connect();
    send(peer, "x".repeat(Exchange.LONGEST_REQUEST + 1));

    assertThat(received(peer)).isZero();
    assertThatAllIsWell();
  }

  @Test
  void garbage_is_a_request_like_any_other_and_a_line_that_stops_short_is_none()
      throws IOException {
    SocketChannel garbage = connect();
    garbage.write(ByteBuffer.wrap(new byte[] {0, -1, 27, '\t', -128, '\n'}));
    assertThat(received(garbage)).isPositive();

    SocketChannel cut = connect();
    send(cut, "lis");
    cut.shutdownOutput();
    assertThat(received(cut)).isZero();
    assertThatAllIsWell();
  }

  @Test
  void a_thousand_who_say_nothing_are_let_go() throws IOException {
    impatient();
    for (int count = 0; count < 1_000; count++) {
      connect();
    }

    assertThat(received(peers.getLast())).isZero();
    assertThat(received(peers.getFirst())).isZero();
    awaitAllIsWell();
  }

  @Test
  void a_command_beyond_those_at_a_time_is_asked_to_try_again() throws IOException {
    for (int count = 0; count < Reception.AT_A_TIME; count++) {
      connect();
    }

    assertThat(ControlClient.ask(data, "list").getLeft()).endsWith("try again");
    peers.getFirst().close();
    awaitAllIsWell();
  }

  @Test
  void peers_that_never_read_their_answers_hold_nobody_up() throws IOException {
    for (int count = 1; count < Reception.AT_A_TIME; count++) {
      send(connect(), "much\n");
    }

    assertThatAllIsWell();
  }

  @Test
  void a_peer_that_never_reads_its_answer_is_let_go() throws IOException {
    impatient();
    for (int count = 0; count < Reception.AT_A_TIME; count++) {
      send(connect(), "much\n");
    }

    awaitAllIsWell();
    assertThat(received(peers.getFirst())).isBetween(1, LONG_ANSWER.length() - 1);
  }

  @Test
  void what_could_steer_a_terminal_is_not_shown() {
    assertThat(ControlClient.ask(data, "escape").get())
        .isEqualTo(new Reply.Done("?[2Jdone", Vector.of("a"), Vector.of(Vector.of("?kari"))));
  }

  @Test
  void a_bug_in_an_answer_is_said_and_ends_that_connection_alone() {
    assertThat(ControlClient.ask(data, "bug").get())
        .isEqualTo(new Reply.Unknown("the server met a bug: its log says more"));
    assertThatAllIsWell();
  }

  @Test
  void closing_twice_leaves_the_socket_of_a_successor_alone() {
    ControlSocket first = socket;
    first.close();
    socket = ControlSocket.open(data, (request, user) -> Reply.Done.saying("new")).get();
    first.close();

    assertThat(ControlClient.ask(data, "list").get()).isEqualTo(Reply.Done.saying("new"));
  }

  private void assertThatAllIsWell() {
    assertThat(ControlClient.ask(data, "list").isRight()).isTrue();
  }

  private void awaitAllIsWell() {
    Awaitility.await().until(() -> ControlClient.ask(data, "list").isRight());
  }

  private SocketChannel connect() throws IOException {
    SocketChannel peer =
        SocketChannel.open(UnixDomainSocketAddress.of(data.resolve("control.sock")));
    peers.add(peer);
    return peer;
  }

  private static void send(SocketChannel peer, String text) throws IOException {
    peer.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
  }

  /** Octets until the server closes; a reset is an end, too. */
  private static int received(SocketChannel peer) {
    try {
      return Channels.newInputStream(peer).readAllBytes().length;
    } catch (IOException reset) {
      return 0;
    }
  }
}
