package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.bridge.Bridge;
import no.meetat.bridge.HeardThere;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.JournalEntry;
import no.meetat.bridge.LineFigures;
import no.meetat.bridge.memory.InMemoryCalls;
import no.meetat.bridge.memory.InMemoryLines;
import no.meetat.bridge.memory.InMemoryMedia;
import no.meetat.bridge.memory.InMemoryMeetings;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.call.Origin;
import no.meetat.cli.live.LiveControl;
import no.meetat.cli.live.LiveView;
import no.meetat.cli.socket.ControlSocket;
import no.meetat.conference.Actor;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.time.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands say of a bridge with calls on it, which they reach over the real socket. */
class LiveTest {

  private static final Option<HeardThere> THERE =
      Option.some(new HeardThere(2, 7, Option.some(31L)));
  private static final Moment NOW = new Moment(60_000, Instant.parse("2026-11-23T08:00:00Z"));
  private static final Moment LATER = new Moment(65_000, Instant.parse("2026-11-23T08:00:05Z"));
  private static final PhoneNumber NUMBER = new PhoneNumber("+4722334455");
  private static final CallId OLA = new CallId("r1-000001");
  private static final CallId KARI = new CallId("r1-000002");
  private static final Meeting BOARD =
      new Meeting.Standing(
          new MeetingId("M1001"), "Board", new PhoneNumber("+4723000000"), Option.none());

  @TempDir Path path;
  private final LiveView view = new LiveView();
  private final InMemoryLines lines = new InMemoryLines();
  private final List<JournalEntry> journal = new ArrayList<>();
  private final Bridge bridge = bridge();
  private DataFolder folder;
  private ControlSocket socket;

  private Bridge bridge() {
    return new Bridge(
        ImmutableBridgeSetup.builder()
            .meetings(
                new InMemoryMeetings(
                    HashMap.of(
                        new AccessCode("48291374"), new Seat(BOARD, Entitlement.MODERATOR),
                        new AccessCode("71320465"), new Seat(BOARD, Entitlement.PARTICIPANT))))
            .calls(new InMemoryCalls())
            .media(new InMemoryMedia(any -> {}))
            .journal(entries -> entries.forEach(journal::add))
            .timer((millis, action) -> () -> {})
            .executor(Runnable::run)
            .watchers(Vector.of(view))
            .build());
  }

  @BeforeEach
  void two_callers_are_in_a_meeting_of_a_server() throws IOException {
    folder = new DataFolder(path);
    Files.createDirectories(folder.data());
    socket =
        ControlSocket.open(folder.data(), new LiveControl(view, lines, bridge, () -> LATER)).get();
    lines.put(
        OLA,
        new LineFigures(
                Option.some(-18),
                "PCMA",
                1480,
                20,
                3,
                4,
                Option.some(new BigDecimal("4.3")),
                Option.none())
            .withThere(THERE));
    lines.put(
        KARI,
        new LineFigures(
            Option.some(-127),
            "G722",
            1500,
            -1,
            0,
            0,
            Option.some(new BigDecimal("4.3")),
            Option.none()));
    enters("r1-000001", Caller.known(NUMBER, Line.FIXED), "71320465#");
    enters("r1-000002", Caller.known(new PhoneNumber("+4790123456"), Line.MOBILE), "48291374#");
  }

  @AfterEach
  void the_server_stops() {
    socket.close();
  }

  @Test
  void callers_are_listed_in_each_format() {
    assertThat(folder.run("live", "list", "--format", "csv").out())
        .isEqualTo(
            """
            call_id,meeting_id,role,state,caller,since,muted,level_dbov,codec,received,lost,late,jitter_ms,meeting_state,listen_mode,claimed_caller,mos,lost_there_percent,jitter_there_ms,round_trip_ms
            r1-000001,M1001,participant,talking,+4722334455,2026-11-23T08:00:00.000Z,false,-18,PCMA,1480,20,3,4,open,false,,4.3,2,7,31
            r1-000002,M1001,moderator,talking,+4790123456,2026-11-23T08:00:00.000Z,false,-127,G722,1500,-1,0,0,open,false,,4.3,,,
            """);
    assertThat(folder.run("live", "show", "M1001", "--format", "json").out())
        .startsWith(
            "[\n{\"call_id\":\"r1-000001\",\"meeting_id\":\"M1001\",\"role\":\"participant\","
                + "\"state\":\"talking\",\"caller\":\"+4722334455\","
                + "\"since\":\"2026-11-23T08:00:00.000Z\",\"muted\":false,"
                + "\"level_dbov\":-18,\"codec\":\"PCMA\",\"received\":1480,\"lost\":20,"
                + "\"late\":3,\"jitter_ms\":4,\"meeting_state\":\"open\",\"listen_mode\":false,\"claimed_caller\":\"\","
                + "\"mos\":4.3,\"lost_there_percent\":2,\"jitter_there_ms\":7,\"round_trip_ms\":31},");
    assertThat(folder.run("live").out())
        .contains("| r1-000001 | M1001   | participant | talking | +4722334455 | 2026-11-23 09:00")
        .endsWith("2 callers in 1 meeting\n");
  }

  @Test
  void S3_a_number_that_is_only_claimed_is_shown_as_such() {
    enters("r1-000003", Caller.claiming(NUMBER, Origin.Peer.UNNAMED), "71320465#");

    assertThat(folder.run("live").out()).contains("| claims +4722334455 |");
    assertThat(folder.run("live", "list", "--format", "csv").out())
        .contains("r1-000003,M1001,participant,talking,,")
        .contains(",+4722334455,");
  }

  @Test
  void the_manual_shows_what_commands_print() throws IOException {
    String manual = Files.readString(Path.of("../docs/live.md"));

    assertThat(manual).contains("$ ./meetat live\n" + folder.run("live").out());
    assertThat(manual)
        .contains(
            "$ ./meetat live mute r1-000001\n" + folder.run("live", "mute", "r1-000001").out());
    lines.put(
        OLA,
        new LineFigures(
            Option.none(),
            "PCMA",
            1980,
            20,
            3,
            4,
            Option.some(new BigDecimal("4.3")),
            Option.none()));
    assertThat(manual)
        .contains("$ ./meetat live show M1001\n" + folder.run("live", "show", "M1001").out());
  }

  @Test
  void S3_a_caller_who_asked_for_privacy_is_shown_without_a_number_as_in_records() {
    Caller caller =
        new Caller(Option.some(NUMBER), Option.none(), Line.FIXED, Origin.Peer.UNNAMED, true);
    enters("r1-000003", caller, "71320465#");

    assertThat(folder.run("live", "list", "--format", "csv").out())
        .contains(
            "\nr1-000003,M1001,participant,talking,,2026-11-23T08:00:00.000Z,false,,,,,,,open,false,,,,,\n");
    assertThat(folder.run("live").out()).contains("| withheld ");
  }

  @Test
  void S19_a_caller_is_muted_and_unmuted() {
    assertThat(folder.run("live", "mute", "r1-000001"))
        .isEqualTo(new Ran(0, "call r1-000001 is muted\n", ""));
    assertThat(folder.run("live", "list", "--format", "csv").out())
        .contains(
            "r1-000001,M1001,participant,listening,+4722334455,2026-11-23T08:00:00.000Z,true,");
    assertThat(folder.run("live").out()).contains("| muted |");
    assertThat(folder.run("live", "mute", "r1-000001"))
        .isEqualTo(new Ran(1, "", "meetat live mute: call r1-000001 is muted already\n"));
    assertThat(folder.run("live", "unmute", "r1-000001").exitCode()).isZero();
    assertThat(folder.run("live", "unmute", "r1-000001").err())
        .isEqualTo("meetat live unmute: call r1-000001 was not muted by `live mute`\n");
  }

  @Test
  void the_journal_has_the_name_of_the_user_who_did_it() {
    folder.run("live", "mute", "r1-000001");

    Actor user = new Actor.Operator(System.getProperty("user.name"));
    assertThat(journal.getLast())
        .isEqualTo(
            new JournalEntry.OfConference(
                ConferenceId.begunBy(OLA), new ConferenceEvent.CallerMuted(OLA, user, LATER)));
  }

  @Test
  void S25_a_meeting_is_ended_once_however_its_letter_is_written() {
    assertThat(folder.run("live", "show", "m1001").exitCode()).isZero();
    assertThat(folder.run("live", "end", "m1001"))
        .isEqualTo(new Ran(0, "meeting M1001 is about to end\n", ""));
    assertThat(folder.run("live", "end", "M1001"))
        .isEqualTo(new Ran(1, "", "meetat live end: the meeting is about to end\n"));
  }

  @Test
  void S23_a_locked_meeting_is_shown_as_such_and_unlocked() {
    keys("r1-000002", "*7", LATER);

    assertThat(folder.run("live", "show", "M1001").out())
        .contains("M1001 is open, locked: 2 callers");
    assertThat(folder.run("live", "show", "M1001", "--format", "csv").out())
        .contains(",locked,false,,");
    assertThat(folder.run("live", "unlock", "M1001").exitCode()).isZero();
    assertThat(folder.run("live", "unlock", "M1001"))
        .isEqualTo(new Ran(1, "", "meetat live unlock: meeting M1001 is not locked\n"));
  }

  @Test
  void what_is_not_there_is_refused() {
    assertThat(folder.run("live", "show", "M7"))
        .isEqualTo(new Ran(1, "", "meetat live show: nobody is in meeting M7\n"));
    assertThat(folder.run("live", "end", "M7").exitCode()).isEqualTo(1);
    assertThat(folder.run("live", "mute", "nobody"))
        .isEqualTo(new Ran(1, "", "meetat live mute: call nobody is in no meeting\n"));
  }

  @Test
  void what_can_be_no_id_is_wrong_usage_and_reaches_no_server() {
    assertThat(folder.run("live", "mute", "r1-000001\nend M1001").exitCode()).isEqualTo(2);
    assertThat(folder.run("live", "mute", "").exitCode()).isEqualTo(2);
    assertThat(folder.run("live", "end", "M".repeat(101)).exitCode()).isEqualTo(2);
    assertThat(folder.run("live", "end").exitCode()).isEqualTo(2);
    assertThat(folder.run("live", "show", "M1001").exitCode()).isZero();
  }

  @Test
  void without_a_server_one_line_says_what_to_do() {
    socket.close();

    assertThat(folder.run("live", "list"))
        .isEqualTo(
            new Ran(
                3,
                "",
                "meetat live list: no server runs on %s: start one with `meetat serve`, or choose --data\n"
                    .formatted(folder.data())));
  }

  @Test
  void a_command_makes_no_data_directory() {
    Ran ran = Ran.run("live", "--data", path.resolve("nowhere").toString());

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(path.resolve("nowhere")).doesNotExist();
  }

  private void enters(String call, Caller caller, String code) {
    bridge.dialled(new CallId(call), AccessNumber.norwegian("23184500"), caller, NOW);
    keys(call, code, NOW);
  }

  private void keys(String call, String keys, Moment at) {
    Vector.ofAll(keys.toCharArray())
        .flatMap(Key::of)
        .forEach(key -> bridge.keyPressed(new CallId(call), key, at));
  }
}
