package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.meetat.billing.Store;
import no.meetat.cli.live.LivePhone;
import no.meetat.cli.server.Server;
import no.meetat.cli.settings.Settings;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that watch and steer a server on which telephones really call and talk. */
class LiveServerTest {

  private static final String MEETING =
      """
      kind,owner,bill_to,moderator_code,participant_code,pin,start,end,moderator_number
      standing,Kari,23000000,48291374,71320465,,,,
      """;

  private static final String OLA = "+4722334455";
  private static final String KARI = "+4790123456";
  private static final String PER = "+4722000000";

  /** An octet of A-law, far from silence. */
  private static final int LOUD = 0x2A;

  /** So many frames in a row are no accident: 200 ms. */
  private static final int FRAMES = 10;

  @TempDir Path path;
  private DataFolder folder;
  private Store store;
  private Settings settings;
  private Server server;
  private final List<LivePhone> phones = new ArrayList<>();

  @BeforeEach
  void a_server_runs() throws IOException {
    folder = DataFolder.withSubscriber(path);
    assertThat(folder.importing("meetings", MEETING).exitCode()).isZero();
    settings =
        Settings.read(Option.none())
            .get()
            .withSipListening("127.0.0.1:" + FreePort.find())
            .withHttpListening("127.0.0.1:" + FreePort.find());
    store = folder.open();
    server = Server.start(store, settings).get();
    assertThat(server.answerCommands(folder.data())).isNotEmpty();
  }

  @AfterEach
  void it_stops() {
    phones.forEach(LivePhone::close);
    server.close();
    store.close();
  }

  @Test
  void the_list_shows_who_waits_who_talks_and_who_listens() throws IOException {
    enters(OLA, "71320465#");
    awaitCallers("+4722334455 participant on-hold false");
    LivePhone kari = enters(KARI, "48291374#");
    awaitCallers("+4722334455 participant talking false", "+4790123456 moderator talking false");
    kari.keys("*5");
    awaitCallers("+4722334455 participant listening false", "+4790123456 moderator talking false");
    kari.keys("*6");
    awaitCallers("+4722334455 participant listening false", "+4790123456 moderator listening true");
    assertThat(folder.run("live", "show", "M1001").out())
        .contains("M1001 is open, in listen mode: 2 callers");
  }

  @Test
  void S19_a_caller_who_is_muted_is_not_heard_until_unmuted() throws IOException {
    LivePhone ola = enters(OLA, "71320465#");
    awaitCallers("+4722334455 participant on-hold false");
    LivePhone kari = enters(KARI, "48291374#");
    ola.sound().say(LOUD);
    kari.sound().listenFor(LOUD);
    await().until(() -> kari.sound().framesWith() >= FRAMES);
    String call = callers("call_id").head();
    await().until(() -> callers("codec", "level_dbov").head().equals("PCMA 0"));

    assertThat(folder.run("live", "mute", call))
        .isEqualTo(new Ran(0, "call " + call + " is muted\n", ""));
    await().until(() -> kari.sound().framesWithout() >= FRAMES);
    awaitCallers("+4722334455 participant listening true", "+4790123456 moderator talking false");
    await().until(() -> callers("codec", "level_dbov").head().equals("PCMA "));
    assertThat(folder.run("live", "mute", call))
        .isEqualTo(new Ran(1, "", "meetat live mute: call " + call + " is muted already\n"));

    assertThat(folder.run("live", "unmute", call).exitCode()).isZero();
    await().until(() -> kari.sound().framesWith() >= FRAMES);
  }

  @Test
  void S25_a_meeting_that_is_ended_says_goodbye_and_hangs_up() throws IOException {
    LivePhone kari = enters(KARI, "48291374#");
    awaitCallers("+4790123456 moderator talking false");
    String call = callers("call_id").head();

    assertThat(folder.run("live", "end", "M1001"))
        .isEqualTo(new Ran(0, "meeting M1001 is about to end\n", ""));
    assertThat(folder.run("live", "end", "M1001"))
        .isEqualTo(new Ran(1, "", "meetat live end: the meeting is about to end\n"));
    assertThat(folder.run("live", "show", "M1001").out()).contains("about to end: 1 caller\n");
    kari.awaitBye();
    awaitCallers();
    assertThat(folder.run("live", "end", "M1001").exitCode()).isEqualTo(1);
    assertThat(folder.run("cdr", "--format", "csv").out())
        .contains("," + call + ",", "meeting-ended");
  }

  @Test
  void S23_a_locked_meeting_is_unlocked_and_lets_a_caller_in() throws IOException {
    LivePhone kari = enters(KARI, "48291374#");
    awaitCallers("+4790123456 moderator talking false");
    kari.keys("*7");
    await().until(() -> folder.run("live", "show", "M1001").out().contains("open, locked"));
    enters(PER, "71320465#").awaitBye();

    assertThat(folder.run("live", "unlock", "M1001"))
        .isEqualTo(new Ran(0, "meeting M1001 is unlocked\n", ""));
    enters(PER, "71320465#");
    awaitCallers("+4790123456 moderator talking false", "+4722000000 participant talking false");
    assertThat(folder.run("live", "unlock", "M1001").exitCode()).isEqualTo(1);
  }

  private LivePhone enters(String from, String keys) throws IOException {
    LivePhone phone = LivePhone.dial(from, "23184500", settings.sip().address());
    phones.add(phone);
    phone.keys(keys);
    return phone;
  }

  /** Who is there, in the order they came. */
  private void awaitCallers(String... callers) {
    await()
        .untilAsserted(
            () -> assertThat(callers("caller", "role", "state", "muted")).containsExactly(callers));
  }

  private Seq<String> callers(String... columns) {
    Seq<Seq<String>> lines =
        Vector.ofAll(folder.run("live", "list", "--format", "csv").out().lines())
            .map(line -> Vector.of(line.split(",", -1)));
    Seq<Integer> wanted = Vector.of(columns).map(lines.head()::indexOf);
    return lines.tail().map(fields -> wanted.map(fields::get).mkString(" "));
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
  }
}
