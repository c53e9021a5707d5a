package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.digest.Login;
import no.meetat.sip.signalling.digest.Password;
import no.meetat.sip.signalling.location.Names;
import no.meetat.sip.signalling.location.TinyDns;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.trunk.Account;
import no.meetat.sip.trunk.Trunk;
import no.meetat.sip.trunk.TrunkSettings;
import no.meetat.sip.trunk.Trunks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What trunks are sent, over real sockets. */
class TrunksTest {

  private static final String TRUNK = Peers.THIS_MACHINE;
  private static final Duration OFTEN = Duration.ofMillis(40);
  private static final Login LOGIN = new Login("account", new Password("pass word"));

  private final TestServer server =
      new TestServer(
          settings -> settings.withPeers(Peers.DEFAULT).withTimers(TestServer.IMPATIENT));
  private TinyDns dns;
  private Option<Trunks> trunks = Option.none();

  @BeforeEach
  void a_server_of_names_runs() throws IOException {
    dns = TinyDns.start();
  }

  @AfterEach
  void all_stop() {
    trunks.forEach(Trunks::close);
    server.close();
    dns.close();
  }

  @OverEachTransport
  void RFC_3261_11_a_trunk_that_answers_OPTIONS_is_up(String protocol) throws IOException {
    try (TestTrunk far = TestTrunk.over(protocol)) {
      Trunk trunk = start(asked(far.uri()));

      await().until(() -> trunk.servers().head().isUp());
      Reply options = far.requests.element();
      assertThat(options.startLine()).isEqualTo("OPTIONS " + far.uri() + " SIP/2.0");
      assertThat(options.header("Via"))
          .startsWith("SIP/2.0/" + protocol + " 127.0.0.1:" + server.port(protocol) + ";branch=")
          .endsWith(";rport");
      assertThat(options.header("Contact")).contains("@127.0.0.1:" + server.port(protocol));
      assertThat(options.header("Max-Forwards")).isEqualTo("70");
      assertThat(trunk.warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404, 405, 500})
  void any_answer_shows_that_it_is_there(int status) throws IOException {
    try (TestTrunk far = TestTrunk.over("UDP").answering(request -> request.answer(status))) {
      Trunk trunk = start(asked(far.uri()));

      await().until(() -> trunk.servers().head().isUp());
    }
  }

  @Test
  void a_trunk_that_is_silent_is_down_until_it_answers_again() throws IOException {
    try (TestTrunk far = TestTrunk.over("UDP").answering(request -> "")) {
      Trunk trunk = start(asked(far.uri()));

      await().until(() -> !trunk.warnings().isEmpty());
      assertThat(trunk.warnings().head())
          .isEqualTo("trunk this-machine is down: no answer by UDP 127.0.0.1:" + far.port());
      far.answering(request -> request.answer(200));
      await().until(() -> trunk.servers().head().isUp());
      assertThat(trunk.warnings()).isEmpty();
    }
  }

  @Test
  void RFC_3263_4_3_nobody_waits_for_a_connection_that_is_refused() {
    String nobody = "sip:127.0.0.1:" + FreePorts.next() + ";transport=tcp";
    Trunk trunk = start(asked(nobody));

    await().until(() -> !trunk.warnings().isEmpty());
    assertThat(trunk.warnings().head()).contains("no connection by TCP 127.0.0.1:");
  }

  @Test
  void RFC_3261_21_5_4_who_asks_to_be_left_alone_is_not_asked_again() throws Exception {
    try (TestTrunk far =
        TestTrunk.over("UDP").answering(request -> request.answer(503, "Retry-After: 60\r\n"))) {
      Trunk trunk = start(asked(far.uri()));

      await().until(() -> !trunk.warnings().isEmpty());
      assertThat(trunk.warnings().head()).contains("503 by UDP").endsWith("for 60 s");
      await().during(OFTEN.multipliedBy(5)).until(() -> far.different() == 1);
    }
  }

  @Test
  void RFC_3263_a_name_leads_to_its_servers() throws IOException {
    try (TestTrunk far = TestTrunk.over("TCP")) {
      dns.with("provider.example", "NAPTR", "1 1 s SIP+D2T  _sip._tcp.provider.example")
          .with("_sip._tcp.provider.example", "SRV", "1 1 " + far.port() + " a.provider.example")
          .with("a.provider.example", "A", "127.0.0.1");
      Trunk trunk = start(asked("sip:provider.example"));

      await().until(() -> trunk.servers().head().isUp());
      assertThat(far.requests.element().startLine())
          .isEqualTo("OPTIONS sip:provider.example SIP/2.0");
    }
  }

  @Test
  void RFC_5922_4_its_certificate_is_for_the_domain_and_not_for_the_address() throws IOException {
    dns.with("sip.example.com", "A", "127.0.0.1").with("other.example.com", "A", "127.0.0.1");
    try (TestTrunk far = TestTrunk.over("TLS")) {
      Trunk trunk = start(asked(far.uri("sip.example.com"), far.uri("other.example.com")));

      await().until(() -> trunk.servers().head().isUp());
      await().until(() -> server.sip.transportStatistics().get().disagreements() > 1);
      assertThat(trunk.servers().last().isUp()).isFalse();
    }
  }

  @Test
  void a_server_elsewhere_than_the_peer_is_warned_of_once() throws IOException {
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    ((Logger) LoggerFactory.getLogger(Trunk.class)).addAppender(lines);
    dns.with("provider.example", "A", "127.0.0.77");
    Trunk trunk = start(asked("sip:provider.example:" + FreePorts.next()));

    await().until(() -> !trunk.warnings().isEmpty());
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "trunk this-machine: a server of it is at 127.0.0.77, which is not among its"
                + " addresses: calls from there are a stranger's");
  }

  @OverEachTransport
  void it_registers_and_is_taken_out_at_the_end(String protocol) throws IOException {
    DigestCheck registrar = new DigestCheck("account", "pass word");
    try (TestTrunk far = TestTrunk.over(protocol).answering(registrar)) {
      Trunk trunk = start(registered(far.uri()));
      await().until(() -> trunk.isRegistered().contains(true));
      assertThat(far.requests.element().header("Contact"))
          .startsWith("<sip:23184500@127.0.0.1:" + server.port(protocol));

      registrar.renew("second");
      trunks.get().close();
      Reply last = Vector.ofAll(far.requests).last();
      assertThat(last.header("Expires")).isEqualTo("0");
      assertThat(last.header("Authorization")).contains("nonce=\"second\"", "nc=00000001");
      assertThat(trunk.isRegistered()).contains(false);
    }
  }

  @Test
  void a_wrong_password_is_told_and_never_shown() throws IOException {
    try (TestTrunk far = TestTrunk.over("UDP").answering(new DigestCheck("account", "another"))) {
      Trunk trunk = start(registered(far.uri()));

      await().until(() -> !trunk.warnings().isEmpty());
      assertThat(trunk.warnings())
          .containsExactly("trunk this-machine is not registered: user or password is refused");
      assertThat(far.requests.toString()).doesNotContain("pass word");
    }
  }

  @Test
  void RFC_3263_4_3_it_registers_at_the_next_server_where_the_first_is_gone() throws IOException {
    String nobody = "sip:127.0.0.1:" + FreePorts.next() + ";transport=tcp";
    try (TestTrunk far = TestTrunk.over("UDP").answering(new DigestCheck("account", "pass word"))) {
      Trunk trunk = start(registered(nobody, far.uri()));

      await().until(() -> trunk.isRegistered().contains(true));
    }
  }

  @Test
  void a_call_over_the_connection_that_it_is_registered_by_is_the_trunks() throws IOException {
    try (TestTrunk far = TestTrunk.over("TCP").answering(new DigestCheck("account", "pass word"))) {
      Trunk trunk = start(registered(far.uri()));
      await().until(() -> trunk.isRegistered().contains(true));
      far.answering(any -> "");

      Socket connection = far.connections.element();
      TestPhone phone = TestPhone.on(PhoneLine.stream("TCP", connection), server.port);
      connection
          .getOutputStream()
          .write(phone.invite().toString().getBytes(StandardCharsets.UTF_8));
      await().until(() -> !server.bridge.callers.isEmpty());
      assertThat(server.bridge.callers.element().toString()).contains(TRUNK);
    }
  }

  private Trunk start(TrunkSettings settings) {
    Names names = dns.names();
    trunks =
        Option.some(
            new Trunks(
                Vector.of(settings),
                server.sip.client().get(),
                server.sip.protocols(),
                names,
                Peers.DEFAULT));
    trunks.get().start();
    return trunks.get().all().head();
  }

  private static TrunkSettings asked(String... servers) {
    return new TrunkSettings(TRUNK, uris(servers), Option.some(OFTEN), Option.none());
  }

  private static TrunkSettings registered(String... servers) {
    Account account =
        new Account(uris("sip:23184500@provider.example").head(), "23184500", LOGIN, 600);
    return new TrunkSettings(TRUNK, uris(servers), Option.none(), Option.some(account));
  }

  private static Vector<SipUri> uris(String... written) {
    return Vector.of(written).map(uri -> (SipUri) Uri.read(uri).get());
  }
}
