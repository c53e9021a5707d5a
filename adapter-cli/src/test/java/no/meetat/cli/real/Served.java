package no.meetat.cli.real;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import no.meetat.billing.Store;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Entitlement;
import no.meetat.charging.CallDetailRecord;
import no.meetat.cli.server.Server;
import no.meetat.cli.settings.Settings;
import no.meetat.cli.socket.ControlClient;
import no.meetat.cli.socket.Reply;
import no.meetat.sip.signalling.FreePorts;
import no.meetat.sip.signalling.TestTls;

/** A server with one meeting, over UDP, TCP and TLS, in both families, on ports of its own. */
final class Served implements AutoCloseable {

  private final Path data;
  private final Settings settings;
  private final Store store;
  private final BookedMeeting meeting;
  private final Server server;

  private Served(Path data, Settings settings) {
    this.data = data;
    this.settings = settings;
    this.store = Store.open(data).get();
    this.meeting = store.bookDemo(settings.codePolicy(), new SecureRandom()).get().get();
    this.server = Server.start(store, settings).get();
    var _ = server.answerCommands(data).get();
  }

  static Served start(Path folder) throws IOException {
    return start(folder, "");
  }

  /**
   * One with these settings beside the defaults.
   *
   * @param folder for its data, which is a folder in it
   */
  static Served start(Path folder, String own) throws IOException {
    Path data = Files.createTempDirectory(folder, "data");
    Path file = Files.writeString(data.resolve("own.conf"), certificate() + own);
    int port = FreePorts.next();
    int secure = FreePorts.next();
    return new Served(
        data,
        Settings.read(Option.some(file))
            .get()
            .withSipListening("127.0.0.1:" + port, "[::1]:" + port)
            .withSecureSipListening("127.0.0.1:" + secure, "[::1]:" + secure)
            .withHttpListening("127.0.0.1:" + FreePorts.next()));
  }

  private static String certificate() {
    return "meetat.sip.tls { certificate = \"%s\", key = \"%s\" }\n"
        .formatted(TestTls.file("server.pem"), TestTls.file("server.key"));
  }

  /** The port of UDP and TCP. */
  int port() {
    return settings.sip().address().getPort();
  }

  /** The port of TLS. */
  int securePort() {
    return settings.sip().secure().head().getPort();
  }

  /** The digits that entitle to a role. */
  String code(Entitlement role) {
    return meeting.codes().get(role).get().digits();
  }

  /** Callers in meetings, by the columns of {@code meetat live}. */
  Seq<Map<String, String>> live() {
    return done("list").fields();
  }

  /** Ends the meeting with a goodbye. */
  void endMeeting() {
    done("end " + meeting.meeting().id().value());
  }

  private Reply.Done done(String request) {
    return (Reply.Done) ControlClient.ask(data, request).get();
  }

  /** Records of calls that have ended. */
  Vector<CallDetailRecord> records() {
    List<CallDetailRecord> records = new ArrayList<>();
    store.records().read(Option.none(), Option.none(), row -> records.add(row.record()));
    return Vector.ofAll(records);
  }

  /** The sum of a metric's lines, as monitoring reads it. */
  double metric(String name) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private String metrics() {
    InetSocketAddress http = settings.http();
    URI uri = URI.create("http://127.0.0.1:" + http.getPort() + "/metrics");
    try (var answer = uri.toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
