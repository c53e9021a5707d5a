package no.meetat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.meetat.cli.crash.Requests;
import no.meetat.cli.live.LivePhone;
import no.meetat.cli.metrics.Exposition;
import no.meetat.cli.metrics.Family;
import no.meetat.sip.signalling.PhoneLine;
import no.meetat.sip.signalling.Reply;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus collects from a server while telephones really call it. */
class MetricsTest {

  private static final String OLA = "+4722334455";
  private static final String KARI = "+4790123456";
  private static final String PER = "+4722000000";
  private static final int TIMEOUT_MILLIS = 5_000;

  /** Labels whose values are from the settings. */
  private static final Set<String> OF_SETTINGS = HashSet.of("trunk", "server");

  private static final Path DOCUMENTATION = Path.of("..", "docs", "metrics.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|.*$");

  @TempDir Path path;
  private CalledServer server;

  @BeforeEach
  void a_server_runs() throws IOException {
    server = CalledServer.start(path, Option.some(withTrunk()));
  }

  /** Settings with a trunk that does not answer. */
  private Path withTrunk() throws IOException {
    Path password = Files.writeString(path.resolve("password"), "secret\n");
    return Files.writeString(
        path.resolve("own.conf"),
        """
        meetat.sip.peers.provider {
          addresses = ["127.0.0.20"]
          servers = ["sip:127.0.0.20:9;transport=tcp"]
          options-every = 1 hour
          register { aor = "sip:23184500@provider.example", password-file = "%s" }
        }
        meetat.sip.peers.this-machine.conference-events = true
        """
            .formatted(password));
  }

  @AfterEach
  void it_stops() {
    server.close();
  }

  @Test
  void callers_are_counted_by_what_they_do_and_meetings_by_how_they_stand() throws IOException {
    server.enters(PER, "");
    awaitFigure("meetat_callers", state("at-door"), 1);
    server.enters(OLA, CalledServer.PARTICIPANT);
    awaitFigure("meetat_callers", state("on-hold"), 1);
    awaitFigure("meetat_conferences", state("waiting"), 1);

    LivePhone kari = server.enters(KARI, CalledServer.MODERATOR);
    awaitFigure("meetat_callers", state("talking"), 2);
    awaitFigure("meetat_conferences", state("open"), 1);
    kari.keys("*5*7");
    awaitFigure("meetat_callers", state("listening"), 1);
    awaitFigure("meetat_conferences", state("locked"), 1);
    assertThat(figure("meetat_callers", state("on-hold"))).isZero();
    assertThat(figure("meetat_callers", state("at-door"))).isOne();
    assertThat(figure("meetat_calls", HashMap.empty())).isEqualTo(3);
    assertThat(figure("meetat_trunk_calls", HashMap.of("trunk", "this-machine"))).isEqualTo(3);
    assertThat(figure("meetat_trunk_calls", HashMap.of("trunk", "provider"))).isZero();
  }

  @Test
  void telephones_that_subscribe_see_their_meeting_and_are_counted() throws IOException {
    LivePhone kari = server.enters(KARI, CalledServer.MODERATOR);
    kari.subscribe();
    server.enters(OLA, CalledServer.PARTICIPANT);
    kari.awaitNotify("<user-count>2</user-count>");
    kari.keys("*5");
    kari.awaitNotify("<status>recvonly</status>");

    awaitFigure("meetat_sip_subscriptions", HashMap.empty(), 1);
    assertThat(figure("meetat_sip_notifies_total", HashMap.of("outcome", "accepted"))).isPositive();
  }

  @Test
  void ends_are_counted_by_the_cause_in_their_records() throws IOException {
    LivePhone kari = server.enters(KARI, CalledServer.MODERATOR);
    kari.keys("*7");
    awaitFigure("meetat_conferences", state("locked"), 1);
    server.enters(PER, CalledServer.PARTICIPANT).awaitBye();
    kari.hangUp();

    awaitFigure("meetat_calls_ended_total", HashMap.of("cause", "hung-up"), 1);
    awaitFigure("meetat_calls_ended_total", HashMap.of("cause", "locked"), 1);
    assertThat(figure("meetat_refusals_total", HashMap.of("reason", "locked"))).isOne();
    assertThat(figure("meetat_calls_answered_total", HashMap.empty())).isEqualTo(2);
  }

  @Test
  void S13_wrong_codes_are_counted_and_the_budgets_they_use() throws IOException {
    server.enters(OLA, "11111111#");

    awaitFigure("meetat_codes_wrong_total", HashMap.empty(), 1);
    assertThat(figure("meetat_guess_budgets_in_use", HashMap.of("kind", "number"))).isOne();
    assertThat(figure("meetat_guess_budgets_in_use", HashMap.of("kind", "newcomers"))).isOne();
    assertThat(figure("meetat_guess_budgets_spent", HashMap.of("kind", "number"))).isZero();
  }

  @Test
  void a_number_that_is_none_of_ours_is_counted_as_a_refusal() throws IOException {
    assertThat(refusal("99999999")).isEqualTo(404);

    awaitFigure("meetat_refusals_total", HashMap.of("reason", "unknown-number"), 1);
  }

  @Test
  void a_trunk_that_does_not_answer_is_a_figure_and_a_warning_and_calls_are_taken()
      throws Exception {
    Map<String, String> trunk = HashMap.of("trunk", "provider");
    Map<String, String> far = trunk.put("server", "sip:127.0.0.20:9;transport=tcp");

    await().until(() -> server.get("/health").contains("trunk provider is not registered"));
    assertThat(server.get("/health")).startsWith("taking calls; warning: ");
    assertThat(figure("meetat_warnings", HashMap.empty())).isPositive();
    assertThat(figure("meetat_trunk_registered", trunk)).isZero();
    assertThat(figure("meetat_trunk_up", far)).isZero();
    assertThat(figure("meetat_trunk_silence_seconds", far)).isPositive();
  }

  @Test
  void each_transaction_of_the_store_is_timed() throws IOException {
    server.enters(OLA, CalledServer.PARTICIPANT);

    await().until(() -> commits() > 0);
    awaitFigure("meetat_store_queue_rows", HashMap.empty(), 0);
    assertThat(figure("meetat_store_errors_total", HashMap.empty())).isZero();
  }

  @Test
  void the_text_is_of_the_format_and_keeps_the_conventions_and_names_nobody() throws Exception {
    server.enters(OLA, CalledServer.PARTICIPANT);
    server.enters(PER, "11111111#");
    awaitFigure("meetat_codes_wrong_total", HashMap.empty(), 1);
    String text = server.get("/metrics");

    assertThat(Exposition.parse(text).families().flatMap(Family::faults)).isEmpty();
    assertThat(text)
        .doesNotContain("22334455", "22000000", "71320465", "11111111", "127.0.0.1", "M1001");
  }

  @Test
  void each_figure_is_documented_with_its_type_and_its_words_and_no_other_is() throws Exception {
    Map<String, String> rows = documented();
    Seq<Family> families = scrape().families();

    assertThat(families.map(Family::name))
        .containsExactlyInAnyOrderElementsOf(rows.keySet().toVector());
    families.forEach(family ->
        assertThat(rows.get(family.name()).get())
            .contains(words(family).toJavaArray(String[]::new)));
  }

  /** The rows of the tables by their names. */
  private static Map<String, String> documented() throws IOException {
    return Vector.ofAll(ROW.matcher(Files.readString(DOCUMENTATION)).results())
        .toMap(row -> row.group(1), MatchResult::group);
  }

  /** Its type and its labels with their values, but for bounds of buckets and names of settings. */
  private static Seq<String> words(Family family) {
    return family
        .samples()
        .flatMap(Family.Sample::labels)
        .filter(label -> !label._1.equals("le"))
        .flatMap(label ->
            OF_SETTINGS.contains(label._1)
                ? Vector.of("`" + label._1 + "`")
                : Vector.of("`" + label._1 + "`", "`" + label._2 + "`"))
        .distinct()
        .prepend("| " + family.type() + " |");
  }

  private double commits() {
    return scrape()
        .family("meetat_store_commit_seconds")
        .samples()
        .find(sample -> sample.name().endsWith("_count"))
        .get()
        .value();
  }

  private static Map<String, String> state(String word) {
    return HashMap.of("state", word);
  }

  private void awaitFigure(String name, Map<String, String> labels, double value) {
    await().untilAsserted(() -> assertThat(figure(name, labels)).as(name).isEqualTo(value));
  }

  private double figure(String name, Map<String, String> labels) {
    return scrape().family(name).value(labels);
  }

  private Exposition scrape() {
    try {
      return Exposition.parse(server.get("/metrics"));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The status with which an INVITE to this number is refused. */
  private int refusal(String number) throws IOException {
    InetSocketAddress sip = server.settings().sip().address();
    try (PhoneLine line = PhoneLine.udp(sip)) {
      Requests requests = new Requests(OLA, number, line.port(), 4_000);
      line.send(requests.invite().toString().getBytes(UTF_8));
      Reply answer = new Reply(line.receive(TIMEOUT_MILLIS));
      line.send(requests.ack(answer).toString().getBytes(UTF_8));
      return answer.status();
    }
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
  }
}
