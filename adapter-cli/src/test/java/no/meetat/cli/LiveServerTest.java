package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import no.meetat.cli.live.LivePhone;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that watch and steer a server on which telephones really call and talk. */
class LiveServerTest {

  private static final String OLA = "+4722334455";
  private static final String KARI = "+4790123456";
  private static final String PER = "+4722000000";

  /** An octet of A-law, far from silence. */
  private static final int LOUD = 0x2A;

  /** So many frames in a row are no accident: 200 ms. */
  private static final int FRAMES = 10;

  @TempDir Path path;
  private CalledServer server;

  @BeforeEach
  void a_server_runs() throws IOException {
    server = CalledServer.start(path);
  }

  @AfterEach
  void it_stops() {
    server.close();
  }

  @Test
  void the_list_shows_who_waits_who_talks_and_who_listens() throws IOException {
    server.enters(OLA, CalledServer.PARTICIPANT);
    awaitCallers("+4722334455 participant on-hold false");
    LivePhone kari = server.enters(KARI, CalledServer.MODERATOR);
    awaitCallers("+4722334455 participant talking false", "+4790123456 moderator talking false");
    kari.keys("*5");
    awaitCallers("+4722334455 participant listening false", "+4790123456 moderator talking false");
    kari.keys("*6");
    awaitCallers("+4722334455 participant listening false", "+4790123456 moderator listening true");
    assertThat(server.run("live", "show", "M1001").out())
        .contains("M1001 is open, in listen mode: 2 callers");
  }

  @Test
  void S19_a_caller_who_is_muted_is_not_heard_until_unmuted() throws IOException {
    LivePhone ola = server.enters(OLA, CalledServer.PARTICIPANT);
    awaitCallers("+4722334455 participant on-hold false");
    LivePhone kari = server.enters(KARI, CalledServer.MODERATOR);
    ola.sound().say(LOUD);
    kari.sound().listenFor(LOUD);
    await().until(() -> kari.sound().framesWith() >= FRAMES);
    String call = callers("call_id").head();
    await().until(() -> callers("codec", "level_dbov").head().equals("PCMA 0"));

    assertThat(server.run("live", "mute", call))
        .isEqualTo(new Ran(0, "call " + call + " is muted\n", ""));
    await().until(() -> kari.sound().framesWithout() >= FRAMES);
    awaitCallers("+4722334455 participant listening true", "+4790123456 moderator talking false");
    await().until(() -> callers("codec", "level_dbov").head().equals("PCMA "));
    assertThat(server.run("live", "mute", call))
        .isEqualTo(new Ran(1, "", "meetat live mute: call " + call + " is muted already\n"));

    assertThat(server.run("live", "unmute", call).exitCode()).isZero();
    await().until(() -> kari.sound().framesWith() >= FRAMES);
  }

  @Test
  void S25_a_meeting_that_is_ended_says_goodbye_and_hangs_up() throws IOException {
    LivePhone kari = server.enters(KARI, CalledServer.MODERATOR);
    awaitCallers("+4790123456 moderator talking false");
    String call = callers("call_id").head();

    assertThat(server.run("live", "end", "M1001"))
        .isEqualTo(new Ran(0, "meeting M1001 is about to end\n", ""));
    assertThat(server.run("live", "end", "M1001"))
        .isEqualTo(new Ran(1, "", "meetat live end: the meeting is about to end\n"));
    assertThat(server.run("live", "show", "M1001").out()).contains("about to end: 1 caller\n");
    kari.awaitBye();
    awaitCallers();
    assertThat(server.run("live", "end", "M1001").exitCode()).isEqualTo(1);
    assertThat(server.run("cdr", "--format", "csv").out())
        .contains("," + call + ",", "meeting-ended");
  }

  @Test
  void S23_a_locked_meeting_is_unlocked_and_lets_a_caller_in() throws IOException {
    LivePhone kari = server.enters(KARI, CalledServer.MODERATOR);
    awaitCallers("+4790123456 moderator talking false");
    kari.keys("*7");
    await().until(() -> server.run("live", "show", "M1001").out().contains("open, locked"));
    server.enters(PER, CalledServer.PARTICIPANT).awaitBye();

    assertThat(server.run("live", "unlock", "M1001"))
        .isEqualTo(new Ran(0, "meeting M1001 is unlocked\n", ""));
    server.enters(PER, CalledServer.PARTICIPANT);
    awaitCallers("+4790123456 moderator talking false", "+4722000000 participant talking false");
    assertThat(server.run("live", "unlock", "M1001").exitCode()).isEqualTo(1);
  }

  /** Who is there, in the order they came. */
  private void awaitCallers(String... callers) {
    await()
        .untilAsserted(
            () -> assertThat(callers("caller", "role", "state", "muted")).containsExactly(callers));
  }

  private Seq<String> callers(String... columns) {
    Seq<Seq<String>> lines =
        Vector.ofAll(server.run("live", "list", "--format", "csv").out().lines())
            .map(line -> Vector.of(line.split(",", -1)));
    Seq<Integer> wanted = Vector.of(columns).map(lines.head()::indexOf);
    return lines.tail().map(fields -> wanted.map(fields::get).mkString(" "));
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
  }
}
