package no.meetat.simulator.player;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.util.Locale;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.bridge.memory.InMemoryRecords;
import no.meetat.charging.CallDetailRecord;
import no.meetat.number.PhoneNumber;
import no.meetat.simulator.script.Cost;
import no.meetat.simulator.script.Script;
import no.meetat.simulator.script.ScriptedMeeting;
import no.meetat.simulator.text.Sheet;
import no.meetat.simulator.text.Table;

/** What a simulation's calls cost, meeting by meeting. */
final class Bill {
  private final Script script;
  private final Phones phones;
  private final InMemoryRecords records;
  private final Stays stays;
  private final Sheet sheet;

  Bill(Script script, Phones phones, InMemoryRecords records, Stays stays, Sheet sheet) {
    this.script = script;
    this.phones = phones;
    this.records = records;
    this.stays = stays;
    this.sheet = sheet;
  }

  /** Writes a table for each meeting that was held, and one of the calls that never got in. */
  void write(Transcript transcript) {
    Map<MeetingId, ? extends Seq<CallDetailRecord>> held = byMeeting();
    script
        .meetings()
        .map(ScriptedMeeting::meeting)
        .forEach(
            meeting -> held.get(meeting.id()).forEach(r -> writeMeeting(meeting, r, transcript)));
    writePayers(transcript);
    writeOutsiders(transcript);
  }

  private void writeMeeting(Meeting meeting, Seq<CallDetailRecord> held, Transcript transcript) {
    transcript.note("");
    transcript.note("Bill of " + meeting.id() + " to " + meeting.billTo() + ", excluding VAT");
    transcript.note(meetingTable(held).draw(sheet, held));
  }

  private Table<CallDetailRecord> meetingTable(Seq<CallDetailRecord> held) {
    Cost sum = stays.sum(held);
    return Table.<CallDetailRecord>empty()
        .text("caller", this::caller)
        .text("role", record -> record.role().get().name().toLowerCase(Locale.ROOT))
        .number("from", record -> record.chargedFrom().map(this::stamp).getOrElse(""))
        .number("until", record -> record.chargedUntil().map(this::stamp).getOrElse(""))
        .number("on hold", record -> Stamp.clock(record.heldSeconds()))
        .number("in meeting", record -> Stamp.clock(record.chargedSeconds()))
        .number("billed minutes", record -> cost(record).shownMinutes(), sum.shownMinutes())
        .number(
            script.tariff().currency(), record -> cost(record).shownAmount(), sum.shownAmount());
  }

  private Cost cost(CallDetailRecord record) {
    return Cost.of(record.amount(), record.billedSeconds());
  }

  private void writePayers(Transcript transcript) {
    Seq<PhoneNumber> payers = script.meetings().map(scripted -> scripted.meeting().billTo());
    if (payers.size() > 1) {
      transcript.note("");
      payers.distinct().forEach(payer -> transcript.note(payer + " pays " + paid(payer)));
    }
  }

  private String paid(PhoneNumber payer) {
    Cost cost = stays.sum(records.all().filter(record -> record.billTo().contains(payer)));
    return cost.shownAmount() + " " + script.tariff().currency();
  }

  private void writeOutsiders(Transcript transcript) {
    Seq<CallDetailRecord> outside = records.all().filter(record -> record.role().isEmpty());
    if (!outside.isEmpty()) {
      transcript.note("");
      transcript.note("Calls that never got in");
      transcript.note(
          Table.<CallDetailRecord>empty()
              .text("caller", this::caller)
              .number("dialled", record -> stamp(record.dialledAt()))
              .number("ended", record -> stamp(record.endedAt()))
              .text("cause", record -> record.cause().word())
              .draw(sheet, outside));
    }
  }

  /** The records of callers who got in, for each meeting that was held. */
  private Map<MeetingId, ? extends Seq<CallDetailRecord>> byMeeting() {
    return records
        .all()
        .filter(record -> record.role().isDefined())
        .groupBy(record -> record.meetingId().get());
  }

  private String caller(CallDetailRecord record) {
    return phones.caller(record.callId());
  }

  private String stamp(Instant wall) {
    return Stamp.of(wall, script.start());
  }
}
