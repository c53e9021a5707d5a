package no.meetat.bridge;

import static no.meetat.contract.Samples.BOARD;
import static no.meetat.contract.Samples.answered;
import static no.meetat.contract.Samples.at;
import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.journalled;
import static no.meetat.contract.Samples.neverIn;
import static no.meetat.contract.Samples.oneOff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.meetat.booking.HeldMeetings;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.bridge.memory.InMemoryRecords;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import org.junit.jupiter.api.Test;

class ProjectingJournalTest {

  private static final ConferenceId CONFERENCE = new ConferenceId("c1");
  private static final Meeting ONCE = oneOff().meeting(new MeetingId("Once"));

  private final List<String> log = new ArrayList<>();
  private final Meetings meetings = new Meetings();
  private final ProjectingJournal journal =
      new ProjectingJournal(
          entries -> log.add("kept " + entries.size()),
          record -> log.add("record " + record.callId()),
          meetings);

  @Test
  void S35_each_effect_is_had_once_and_behind_the_entries() {
    journal.append(
        Vector.of(answered("c1"), began(ONCE), retired(), ended())
            .appendAll(journalled(charged("c1"), neverIn("c2"))));

    assertThat(log)
        .containsExactly("kept 6", "visited Once", "retired Once", "record c1", "record c2");
  }

  @Test
  void S7_nobody_need_know_who_came_to_a_meeting_that_may_always_be_held() {
    journal.append(Vector.of(began(BOARD)));

    assertThat(log).containsExactly("kept 1");
  }

  @Test
  void S35_what_a_crash_left_undone_behind_the_entries_is_done_at_the_next_start() {
    List<JournalEntry> kept = new ArrayList<>();
    InMemoryRecords records = new InMemoryRecords();
    Seq<JournalEntry> entries = journalled(charged("c1"), neverIn("c2"));
    Journal durable = more -> kept.addAll(more.asJava());

    assertThatThrownBy(
            () -> new ProjectingJournal(durable, dyingAfter(1, records), meetings).append(entries))
        .isInstanceOf(Crash.class);
    assertThat(records.all()).containsExactly(charged("c1"));

    new ProjectingJournal(durable, records, meetings).project(Vector.ofAll(kept));
    assertThat(records.all()).containsExactly(charged("c1"), neverIn("c2"));
  }

  private static CallDetailRecords dyingAfter(int count, InMemoryRecords records) {
    return record -> {
      if (records.all().size() == count) {
        throw new Crash();
      }
      records.add(record);
    };
  }

  private static JournalEntry began(Meeting meeting) {
    return of(new ConferenceEvent.Began(CONFERENCE, meeting, at(0)));
  }

  private static JournalEntry retired() {
    return of(new ConferenceEvent.PinRetired(ONCE.id(), at(1)));
  }

  private static JournalEntry ended() {
    return of(new ConferenceEvent.Ended(at(2)));
  }

  private static JournalEntry of(ConferenceEvent.Lasting event) {
    return new JournalEntry.OfConference(CONFERENCE, event);
  }

  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final class Meetings implements HeldMeetings {

    @Override
    public void visited(MeetingId meeting, Instant at) {
      log.add("visited " + meeting);
    }

    @Override
    public void retire(MeetingId meeting, Instant at) {
      log.add("retired " + meeting);
    }
  }
}
