package no.meetat.cli.real;

import io.vavr.Tuple;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.meetat.sip.signalling.FreePorts;
import no.meetat.sip.signalling.TestTls;

/** Kamailio with the very configuration that docs/trunk.md shows, in front of two servers. */
final class Kamailio implements AutoCloseable {

  private static final Path SYSTEM_PROGRAMS = Path.of("/usr/sbin");

  private final Path folder;
  private final Program program;
  private final int port;
  private final int securePort;

  private Kamailio(Path folder, Program program, int port, int securePort) {
    this.folder = folder;
    this.program = program;
    this.port = port;
    this.securePort = securePort;
  }

  /**
   * Starts one.
   *
   * @param parent of its own folder, with a short path, since a socket is there
   * @param inside udp or tcp, to the servers
   */
  static Kamailio start(Path parent, String inside, Served first, Served second)
      throws IOException {
    Path folder = Files.createTempDirectory(parent, "k");
    int port = FreePorts.next();
    int securePort = FreePorts.next();
    TrunkPage page = page(folder, port, securePort, inside, first, second);
    Files.writeString(folder.resolve("dispatcher.list"), page.example("1 sip:"));
    Path settings = Files.writeString(folder.resolve("kamailio.cfg"), page.example("listen=udp:"));
    List<String> command =
        List.of(
            SYSTEM_PROGRAMS.resolve("kamailio").toString(),
            "-DD",
            "-E",
            "-f",
            settings.toString(),
            "-w",
            folder.toString(),
            "-Y",
            folder.toString());
    return new Kamailio(folder, Program.start(folder, command), port, securePort);
  }

  private static TrunkPage page(
      Path folder, int port, int securePort, String inside, Served first, Served second) {
    String by = ";transport=" + inside;
    return new TrunkPage(
        Vector.of(
            Tuple.of("192.0.2.20:5060", "127.0.0.1:" + port),
            Tuple.of("192.0.2.20:5061", "127.0.0.1:" + securePort),
            Tuple.of("192.0.2.10:5060", "127.0.0.1:" + first.port() + by),
            Tuple.of("192.0.2.11:5060", "127.0.0.1:" + second.port() + by),
            Tuple.of("\"ds_ping_interval\", 5", "\"ds_ping_interval\", 1"),
            Tuple.of("198.51.100.0/28", "127.0.0.1/32"),
            Tuple.of("/etc/kamailio/tls/fullchain.pem", TestTls.file("server.pem").toString()),
            Tuple.of("/etc/kamailio/tls/privkey.pem", TestTls.file("server.key").toString()),
            Tuple.of("/etc/kamailio", folder.toString()),
            Tuple.of("/run/kamailio", folder.toString())));
  }

  /** Where it is called, by udp, tcp or tls. */
  String uri(String transport) {
    int at = transport.equals("tls") ? securePort : port;
    return "sip:23184500@127.0.0.1:" + at + ";transport=" + transport;
  }

  /** The port of UDP and TCP. */
  int port() {
    return port;
  }

  /** Waits until it holds a server for this: AP is up, IP is down. */
  void awaitState(Served server, String flags) {
    Patience.await(flags + " in " + folder + ": " + program.printed())
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> state(server).equals(flags));
  }

  private String state(Served server) throws IOException, InterruptedException {
    String list = asked("dispatcher.list");
    int at = list.indexOf("127.0.0.1:" + server.port());
    String flags = "FLAGS: ";
    int from = list.indexOf(flags, at) + flags.length();
    return at < 0 ? "" : list.substring(from, from + 2);
  }

  private String asked(String question) throws IOException, InterruptedException {
    Process kamcmd =
        new ProcessBuilder(
                SYSTEM_PROGRAMS.resolve("kamcmd").toString(),
                "-s",
                "unix:" + folder.resolve("kamailio_ctl"),
                question)
            .redirectErrorStream(true)
            .start();
    String answer = new String(kamcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    kamcmd.waitFor();
    return answer;
  }

  @Override
  public void close() {
    program.close();
  }
}
