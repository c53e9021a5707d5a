package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import no.meetat.billing.Store;
import no.meetat.cli.server.Server;
import no.meetat.cli.settings.Settings;
import no.meetat.sip.signalling.FreePorts;
import no.meetat.sip.signalling.PhoneLine;
import no.meetat.sip.signalling.Reply;
import no.meetat.sip.signalling.RequestText;
import no.meetat.sip.signalling.TestTls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/trunk.md, on this machine and with the certificates of the tests. */
class TrunkDocTest {

  private static final Pattern EXAMPLE = Pattern.compile("(?s)```\n(.*?)```");
  private static final Pattern OPTION = Pattern.compile("--sip '?([^\\s']+)");
  private static final int PATIENCE_MILLIS = 5_000;

  @TempDir Path folder;
  private int port;
  private int securePort;

  @BeforeEach
  void findPorts() throws IOException {
    port = FreePorts.next();
    securePort = FreePorts.next();
  }

  @Test
  void the_command_serves_both_families() throws IOException {
    Vector<String> addresses =
        Vector.ofAll(
            OPTION.matcher(example("./meetat serve")).results().map(each -> each.group(1)));

    served(read("").withSipListening(addresses.toJavaArray(String[]::new)));
  }

  @Test
  void the_settings_serve_both_families() throws IOException {
    served(read(example("meetat.sip.listen")));
  }

  private void served(Settings settings) throws IOException {
    try (Store store = Store.open(folder).get();
        Server _ = start(store, settings)) {
      assertThat(settings.sip().plain()).hasSize(2);
      for (InetSocketAddress at : settings.sip().plain()) {
        assertThat(asked(PhoneLine.udp(at.getAddress(), at))).isEqualTo(200);
        assertThat(asked(tcp(at))).isEqualTo(200);
      }
    }
  }

  @Test
  void TLS_is_served_in_both_families() throws IOException {
    Settings settings = read(example("meetat.sip.tls {"));
    try (Store store = Store.open(folder).get();
        Server _ = start(store, settings)) {
      assertThat(settings.sip().secure()).hasSize(2);
      for (InetSocketAddress at : settings.sip().secure()) {
        assertThat(asked(PhoneLine.stream("TLS", TestTls.over(connected(at))))).isEqualTo(200);
      }
    }
  }

  @Test
  void a_peer_that_must_show_a_certificate_shows_it() throws IOException {
    Settings settings =
        read(
            example("meetat.sip.tls {")
                + example("meetat.sip {")
                + "meetat.sip.peers.this-machine = null\n");
    InetSocketAddress plain = settings.sip().plain().head();
    try (Store store = Store.open(folder).get();
        Server _ = start(store, settings)) {
      for (InetSocketAddress at : settings.sip().secure()) {
        assertThat(asked(PhoneLine.stream("TLS", TestTls.over(connected(at), "trunk"))))
            .isEqualTo(200);
      }
      assertThat(asked(PhoneLine.udp(plain))).isEqualTo(403);
    }
  }

  @Test
  void a_trunk_is_asked_whether_it_is_there_and_registered_at() throws IOException {
    InetSocketAddress sip = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    try (PhoneLine trunk = PhoneLine.udp(sip)) {
      Settings settings =
          read(
              example("meetat.sip.peers {\n  provider")
                      .replace("198.51.100.7:5060", "127.0.0.1:" + trunk.port())
                  + "meetat.sip.peers.this-machine = null\n");
      try (Store store = Store.open(folder).get();
          Server _ = start(store, settings)) {
        Reply first = answered(trunk);
        Vector<Reply> requests = Vector.of(first, otherThan(first, trunk));

        assertThat(requests.map(Reply::method)).containsExactlyInAnyOrder("OPTIONS", "REGISTER");
        Reply register = requests.find(request -> request.method().equals("REGISTER")).get();
        assertThat(register.startLine()).isEqualTo("REGISTER sip:provider.example SIP/2.0");
        assertThat(register.header("To")).isEqualTo("<sip:23184500@provider.example>");
        assertThat(register.header("Expires")).isEqualTo("600");
      }
    }
  }

  /** The next of another method: what is answered late comes again. */
  private static Reply otherThan(Reply first, PhoneLine trunk) throws IOException {
    Reply next = answered(trunk);
    while (next.method().equals(first.method())) {
      next = answered(trunk);
    }
    return next;
  }

  private static Reply answered(PhoneLine trunk) throws IOException {
    Reply request = new Reply(trunk.receive(PATIENCE_MILLIS));
    trunk.send(request.answer(200).getBytes(StandardCharsets.UTF_8));
    return request;
  }

  private Server start(Store store, Settings settings) throws IOException {
    return Server.start(store, settings.withHttpListening("127.0.0.1:" + FreePorts.next())).get();
  }

  private Settings read(String text) throws IOException {
    Path file = folder.resolve("own.conf");
    Files.writeString(folder.resolve("password"), "secret\n");
    Files.writeString(file, "meetat.sip.listen = \"127.0.0.1:" + port + "\"\n" + text);
    return Settings.read(Option.some(file)).get();
  }

  /** The example that begins so. */
  private String example(String beginning) throws IOException {
    String page = Files.readString(Path.of("../docs/trunk.md"));
    String example =
        Vector.ofAll(EXAMPLE.matcher(page).results().map(found -> found.group(1)))
            .find(text -> text.startsWith(beginning))
            .get();
    return here().foldLeft(example, (text, name) -> text.replace(name._1, name._2));
  }

  /** What stands on this machine for what the page names. */
  private Vector<Tuple2<String, String>> here() {
    return Vector.of(
        Tuple.of("192.0.2.10:5060", "127.0.0.1:" + port),
        Tuple.of("[2001:db8::10]:5060", "[::1]:" + port),
        Tuple.of("192.0.2.10:5061", "127.0.0.1:" + securePort),
        Tuple.of("[2001:db8::10]:5061", "[::1]:" + securePort),
        Tuple.of("198.51.100.0/28", "127.0.0.1"),
        Tuple.of("2001:db8:7::/48", "::1"),
        Tuple.of("sip:sbc.provider.example;transport=tls", "sip:127.0.0.1:9;transport=tcp"),
        Tuple.of("/etc/meetat/provider.password", folder.resolve("password").toString()),
        Tuple.of("/etc/meetat/tls/fullchain.pem", TestTls.file("server.pem").toString()),
        Tuple.of("/etc/meetat/tls/privkey.pem", TestTls.file("server.key").toString()),
        Tuple.of("/etc/meetat/tls/carriers.pem", TestTls.file("authority.pem").toString()));
  }

  private static Socket connected(InetSocketAddress at) throws IOException {
    return new Socket(at.getAddress(), at.getPort());
  }

  private static PhoneLine tcp(InetSocketAddress at) throws IOException {
    return PhoneLine.stream("TCP", connected(at));
  }

  /** The status by which OPTIONS are answered. */
  private static int asked(PhoneLine line) throws IOException {
    try (line) {
      String at = line.host() + ":" + line.port();
      line.send(
          RequestText.of("OPTIONS sip:23184500@" + line.host() + " SIP/2.0")
              .add("Via", "SIP/2.0/" + line.protocol() + " " + at + ";branch=z9hG4bK1;rport")
              .add("From", "<sip:phone@" + at + ">;tag=phone")
              .add("To", "<sip:23184500@" + line.host() + ">")
              .add("Call-ID", "asked@" + at)
              .add("CSeq", "1 OPTIONS")
              .toString()
              .getBytes(StandardCharsets.UTF_8));
      return new Reply(line.receive(PATIENCE_MILLIS)).status();
    }
  }
}
