package no.meetat.cli;

import static no.meetat.contract.Samples.BOARD;
import static no.meetat.contract.Samples.answered;
import static no.meetat.contract.Samples.at;
import static no.meetat.contract.Samples.call;
import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.neverIn;
import static no.meetat.contract.Samples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.meetat.admission.AdmissionEvent;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Seat;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.conference.Actor;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {

  @TempDir Path path;

  @Test
  void S35_a_charge_is_explained_event_by_event() {
    DataFolder folder = new DataFolder(path);
    CallId ola = new CallId("ola");
    CallId kari = new CallId("kari");
    folder.journal(
        answered("ola"),
        refused("ola", 3_000),
        new JournalEntry.OfCall(
            ola, new AdmissionEvent.SeatTaken(new Seat(BOARD, Entitlement.PARTICIPANT), at(7_000))),
        conference(new ConferenceEvent.Began(new ConferenceId("r1-000001"), BOARD, at(7_000))),
        conference(new ConferenceEvent.Joined(call("ola"), Role.PARTICIPANT, at(7_000))),
        conference(new ConferenceEvent.Joined(call("kari"), Role.MODERATOR, at(10_000))),
        conference(new ConferenceEvent.Opened(Actor.of(kari), at(10_000))),
        conference(new ConferenceEvent.Left(ola, EndCause.HUNG_UP, at(1_820_000))),
        conference(new ConferenceEvent.Charged(charged("ola"))),
        conference(new ConferenceEvent.Left(kari, EndCause.HUNG_UP, at(1_900_000))));

    assertThat(folder.run("explain", "1").out())
        .isEqualTo(
            """
            record 1: call ola from +4722334455 to 23184500
            2026-11-23 09:00:00.000+01:00  the call is answered on 23184500
            2026-11-23 09:00:03.000+01:00  a code is keyed that is not valid
            2026-11-23 09:00:07.000+01:00  the code keyed leads to meeting M1024
            2026-11-23 09:00:07.000+01:00  comes in as participant and waits: no charge yet
            2026-11-23 09:00:10.000+01:00  the meeting is opened: the charge begins
            2026-11-23 09:30:20.000+01:00  leaves: hung-up; the charge ends
            on hold 3 s begun: never charged (S31)
            in the open meeting 1810 s begun, from 2026-11-23 09:00:10.000+01:00 to 2026-11-23 09:30:20.000+01:00
            tariff standard: 2.55 NOK a minute, 60/60
            billed 1860 s: the first 60 s, and 30 x 60 s begun (S33)
            costs 1860 s / 60 x 2.55 NOK = 79.0500 NOK, excluding VAT, to +4723000000
            """);
  }

  @Test
  void a_record_is_named_by_its_call_as_well() {
    DataFolder folder = new DataFolder(path);
    folder.store(neverIn("r1-000007"));

    assertThat(folder.run("explain", "r1-000007")).isEqualTo(folder.run("explain", "1"));
    assertThat(folder.run("explain", "r1-000008"))
        .isEqualTo(new Ran(1, "", "meetat explain: there is no record of a call r1-000008\n"));
  }

  @Test
  void S31_why_a_call_costs_nothing_is_told_too() {
    DataFolder folder = new DataFolder(path);
    folder.store(neverIn("lost"));

    assertThat(folder.run("explain", "1").out())
        .isEqualTo(
            """
            record 1: call lost from a number that is not known to 80088860
            costs nothing: was never in an open meeting (S31)
            """);
  }

  @Test
  void a_record_that_does_not_exist_is_told() {
    assertThat(DataFolder.withStore(path).run("explain", "7"))
        .isEqualTo(new Ran(1, "", "meetat explain: there is no record 7\n"));
  }

  private static JournalEntry conference(ConferenceEvent.Lasting event) {
    return new JournalEntry.OfConference(new ConferenceId("r1-000001"), event);
  }
}
