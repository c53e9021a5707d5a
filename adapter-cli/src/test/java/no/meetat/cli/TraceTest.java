package no.meetat.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import no.meetat.call.CallId;
import no.meetat.cli.socket.ControlSocket;
import no.meetat.cli.socket.Reply;
import no.meetat.cli.trace.NextCalls;
import no.meetat.cli.trace.TraceAnswers;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.transport.TransportProtocol;
import no.meetat.sip.trace.LoopbackFlow;
import no.meetat.sip.trace.Trace;
import no.meetat.sip.trace.TraceSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands say of messages that a server keeps, which they reach over the real socket. */
class TraceTest {

  private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");
  private static final InetSocketAddress HERE = LoopbackFlow.at("203.0.113.5", 5060);
  private static final LoopbackFlow TRUNK =
      new LoopbackFlow(TransportProtocol.UDP, HERE, LoopbackFlow.at("198.51.100.7", 5060));
  private static final String MIDDLE =
      String.join(
          "\r\n",
          "From: <sip:+4722334455@198.51.100.7>;tag=a",
          "To: <sip:23184500@203.0.113.5>",
          "Call-ID: 3848276298220188511@198.51.100.7",
          "");

  @TempDir Path path;
  private final Trace trace = start(new TraceSettings(1 << 20, Option.none(), 0));
  private DataFolder folder;
  private ControlSocket socket;

  private static Trace start(TraceSettings settings) {
    return Trace.start(
        settings, AccessNumbers.DEFAULT, Peers.NONE, InstantSource.fixed(NINE), () -> 0);
  }

  @BeforeEach
  void a_call_has_passed() throws IOException {
    folder = new DataFolder(path);
    Files.createDirectories(folder.data());
    socket = ControlSocket.open(folder.data(), new TraceAnswers(trace)).get();
    call();
  }

  private void call() {
    received(0, "INVITE sip:23184500,,71320465#@203.0.113.5 SIP/2.0", "1 INVITE", "");
    trace.begun(new CallId("r1-000001"), "3848276298220188511@198.51.100.7");
    sent(1, "SIP/2.0 100 Trying", "1 INVITE");
    sent(4, "SIP/2.0 200 OK", "1 INVITE");
    received(9, "ACK sip:23184500@203.0.113.5 SIP/2.0", "1 ACK", "");
    received(6_204, "INFO sip:23184500@203.0.113.5 SIP/2.0", "2 INFO", "Signal=7\r\n");
    sent(6_205, "SIP/2.0 200 OK", "2 INFO");
    received(1_912_350, "BYE sip:23184500@203.0.113.5 SIP/2.0", "3 BYE", "");
    sent(1_912_351, "SIP/2.0 200 OK", "3 BYE");
    trace.ended(new CallId("r1-000001"));
    await().until(() -> trace.of(new CallId("r1-000001")).exists(call -> call.ended()));
  }

  private void received(long millis, String line, String sequence, String keys) {
    String type = keys.isEmpty() ? "" : "Content-Type: application/dtmf-relay\r\n";
    String length = "Content-Length: " + keys.length() + "\r\n\r\n";
    trace.received(octets(line, sequence, type + length + keys), TRUNK, nanos(millis));
  }

  private void sent(long millis, String line, String sequence) {
    trace.sent(octets(line, sequence, "Content-Length: 0\r\n\r\n"), TRUNK, nanos(millis));
  }

  private static byte[] octets(String line, String sequence, String end) {
    return (line + "\r\n" + MIDDLE + "CSeq: " + sequence + "\r\n" + end).getBytes(ISO_8859_1);
  }

  private static long nanos(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }

  @AfterEach
  void the_server_stops() {
    socket.close();
    trace.close();
  }

  @Test
  void the_manual_shows_what_commands_print() throws IOException {
    String manual = Files.readString(Path.of("../docs/trace.md"));

    assertThat(manual)
        .contains("$ ./meetat trace r1-000001\n" + folder.run("trace", "r1-000001").out());
    assertThat(folder.run("trace", "r1-000001", "--messages").out())
        .contains(manual.split("shows:\n\n```\n", 2)[1].split("```", 2)[0]);
  }

  @Test
  void rows_have_whole_messages_for_programs() {
    assertThat(folder.run("trace", "r1-000001", "--format", "json").out())
        .startsWith(
            "[\n{\"number\":1,\"call_id\":\"r1-000001\",\"at\":\"2026-11-23T08:00:00.000Z\","
                + "\"direction\":\"received\",\"transport\":\"UDP\",\"own\":\"203.0.113.5:5060\","
                + "\"far\":\"198.51.100.7:5060\","
                + "\"first_line\":\"INVITE sip:23184500xxxx@203.0.113.5 SIP/2.0\","
                + "\"message\":\"INVITE sip:23184500xxxx@203.0.113.5 SIP/2.0\\r\\nFrom: ")
        .endsWith("\"}\n]\n");
    assertThat(folder.run("trace", "r1-000001", "--format", "csv").out())
        .startsWith(
            "number,call_id,at,direction,transport,own,far,first_line,message\n"
                + "1,r1-000001,2026-11-23T08:00:00.000Z,received,UDP,203.0.113.5:5060,")
        .doesNotContain("8 messages");
  }

  @Test
  void S8_no_code_and_no_key_is_in_any_of_it() throws IOException {
    Path file = path.resolve("a.pcap");
    folder.run("trace", "r1-000001", "--pcap", file.toString());

    assertThat(folder.run("trace", "r1-000001", "--messages").out())
        .doesNotContain("71320465", "Signal");
    assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
        .contains("INFO sip:23184500")
        .doesNotContain("71320465", "Signal");
  }

  @Test
  void a_call_is_named_by_its_Call_ID_too() {
    assertThat(folder.run("trace", "3848276298220188511@198.51.100.7").out())
        .endsWith("8 messages of call 3848276298220188511@198.51.100.7\n");
  }

  @Test
  void a_capture_of_packets_is_written_to_a_file() {
    Path file = path.resolve("a.pcap");

    assertThat(folder.run("trace", "r1-000001", "--pcap", file.toString()))
        .isEqualTo(new Ran(0, "8 messages of call r1-000001: see " + file + "\n", ""));
    assertThat(file).exists();
    assertThat(folder.run("trace", "r1-000001", "--pcap", path + "/none/a.pcap").exitCode())
        .isEqualTo(3);
  }

  @Test
  void what_is_not_kept_is_refused() {
    assertThat(folder.run("trace", "r1-000002"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "meetat trace: no messages of call r1-000002 are kept: `meetat live` shows who is"
                    + " in a meeting, and older calls give way (sip.trace.memory)\n"));
  }

  @Test
  void a_server_that_keeps_nothing_says_so() {
    socket.close();
    try (Trace off = start(TraceSettings.OFF);
        ControlSocket _ = ControlSocket.open(folder.data(), new TraceAnswers(off)).get()) {
      assertThat(folder.run("trace", "r1-000001"))
          .isEqualTo(
              new Ran(
                  1,
                  "",
                  "meetat trace: the server keeps no messages: set sip.trace.memory, 8 MiB or so\n"));
      assertThat(folder.run("trace", "--number", "23184500").exitCode()).isEqualTo(1);
    }
  }

  @Test
  void without_a_server_one_line_says_what_to_do() {
    socket.close();

    assertThat(folder.run("trace", "r1-000001").err())
        .isEqualTo(
            "meetat trace: no server runs on %s: start one with `meetat serve`, or choose --data\n"
                .formatted(folder.data()));
    assertThat(folder.run("trace", "r1-000001").exitCode()).isEqualTo(3);
    assertThat(folder.run("trace", "--number", "23184500").exitCode()).isEqualTo(3);
  }

  @Test
  void what_makes_no_sense_is_wrong_usage() {
    assertThat(folder.run("trace").exitCode()).isEqualTo(2);
    assertThat(folder.run("trace", "r1-000001", "--number", "23184500").exitCode()).isEqualTo(2);
    assertThat(folder.run("trace", "r1 000001").exitCode()).isEqualTo(2);
    assertThat(folder.run("trace", "r1-000001", "--calls", "2").exitCode()).isEqualTo(2);
    assertThat(folder.run("trace", "--number", "Kari").exitCode()).isEqualTo(2);
    assertThat(folder.run("trace", "--number", "23184500", "--for", "10").err())
        .contains("`10` is no length of time: write 90s, 10min or 2h");
    assertThat(folder.run("trace", "--number", "23184500", "--for", "25h").exitCode()).isEqualTo(2);
    assertThat(folder.run("trace", "--number", "23184500", "--calls", "0").exitCode()).isEqualTo(2);
  }

  @Test
  void the_next_call_is_shown_as_it_comes_and_none_before_it() {
    CompletableFuture<Ran> following =
        CompletableFuture.supplyAsync(() -> folder.run("trace", "--number", "22 33 44 55"));
    await()
        .until(() -> {
          String id = "later" + System.nanoTime();
          trace.received(invite(id), TRUNK, nanos(2_000_000));
          return following.isDone();
        });

    Ran ran = following.join();
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines()).hasSize(2);
    assertThat(ran.out())
        .startsWith("2026-11-23 09:33:20.000+01:00  UDP 198.51.100.7:5060      -->  INVITE ")
        .endsWith("1 call from or to 22334455\n");
  }

  private static byte[] invite(String callId) {
    String middle = MIDDLE.replace("3848276298220188511@198.51.100.7", callId);
    return ("INVITE sip:23184500@203.0.113.5 SIP/2.0\r\n" + middle + "CSeq: 1 INVITE\r\n\r\n")
        .getBytes(ISO_8859_1);
  }

  @Test
  void RFC_3261_22_2_of_an_INVITE_that_is_challenged_the_one_with_credentials_is_followed() {
    Queue<String> shown = new ConcurrentLinkedQueue<>();
    NextCalls next = new NextCalls(this::ask, "22334455", 1, Duration.ofMinutes(1));
    CompletableFuture<Either<Reply, String>> following =
        CompletableFuture.supplyAsync(
            () -> next.read((call, message) -> shown.add(message.text())));
    await()
        .until(() -> {
          challenge("asked" + System.nanoTime());
          return shown.stream().anyMatch(text -> text.startsWith("SIP/2.0 401"));
        });
    trace.received(invite("answered"), TRUNK, nanos(2_000_000));
    trace.begun(new CallId("r1-000002"), "answered");
    trace.ended(new CallId("r1-000002"));

    assertThat(following.join().get()).isEqualTo("1 call from or to 22334455");
    assertThat(shown).anyMatch(text -> text.contains("answered"));
  }

  private Either<String, Reply> ask(String request) {
    return Either.right(new TraceAnswers(trace).answer(request, "root"));
  }

  private void challenge(String callId) {
    String invite = new String(invite(callId), ISO_8859_1);
    String refused = invite.replaceFirst("INVITE.* SIP/2.0", "SIP/2.0 401 Unauthorized");
    trace.received(invite.getBytes(ISO_8859_1), TRUNK, nanos(2_000_000));
    trace.sent(refused.getBytes(ISO_8859_1), TRUNK, nanos(2_000_001));
  }

  @Test
  void a_number_that_nobody_calls_from_in_time_is_a_no() {
    assertThat(folder.run("trace", "--number", "+4799887766", "--for", "1s"))
        .isEqualTo(
            new Ran(1, "", "meetat trace: no call from or to +4799887766 came in that time\n"));
  }
}
