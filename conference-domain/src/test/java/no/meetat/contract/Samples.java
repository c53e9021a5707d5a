package no.meetat.contract;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import no.meetat.admission.AdmissionEvent;
import no.meetat.booking.Booking;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.EndCause;
import no.meetat.call.Line;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.time.Moment;

/** Things that tests talk about. */
public final class Samples {

  public static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");
  public static final PhoneNumber PAYER = new PhoneNumber("+4723000000");
  public static final PhoneNumber OLA = new PhoneNumber("+4722334455");
  public static final Meeting BOARD =
      new Meeting.Standing(new MeetingId("M1024"), "Board", PAYER, Option.none());

  private Samples() {}

  /** So many milliseconds after nine, on both clocks. */
  public static Moment at(long millis) {
    return new Moment(millis, NINE.plusMillis(millis));
  }

  public static Call call(String id) {
    return new Call(
        new CallId(id), Caller.known(OLA, Line.FIXED), AccessNumber.norwegian("23184500"), at(0));
  }

  /** A stay of 31 minutes at 2.55. */
  public static ImmutableCallDetailRecord charged(String id) {
    return CallDetailRecord.of(call(id), EndCause.HUNG_UP, at(1_820_000))
        .conferenceId("r1-000001")
        .meetingId(BOARD.id())
        .role(Role.PARTICIPANT)
        .seatedAt(NINE.plusSeconds(7))
        .chargedFrom(NINE.plusSeconds(10))
        .chargedUntil(NINE.plusSeconds(1_820))
        .heldSeconds(3)
        .chargedSeconds(1_810)
        .billedSeconds(1_860)
        .vatRate(Tariff.STANDARD_VAT)
        .billTo(PAYER)
        .tariff("standard")
        .amount(new Money(new BigDecimal("79.0500"), "NOK"))
        .build();
  }

  /** A call with a withheld number that never got in. */
  public static ImmutableCallDetailRecord neverIn(String id) {
    Call withheld =
        new Call(new CallId(id), Caller.WITHHELD, AccessNumber.norwegian("80088860"), at(0));
    return CallDetailRecord.of(withheld, EndCause.NO_CODE, at(45_000)).build();
  }

  public static JournalEntry answered(String id) {
    return new JournalEntry.OfCall(new CallId(id), new AdmissionEvent.Answered(call(id)));
  }

  public static JournalEntry refused(String id, long at) {
    return new JournalEntry.OfCall(new CallId(id), new AdmissionEvent.CodeRefused(at(at)));
  }

  public static JournalEntry closed(String id) {
    return journalled(neverIn(id));
  }

  /** The entry of the record's call: at the door, or in its conference where it has one. */
  public static JournalEntry journalled(CallDetailRecord record) {
    return record
        .conferenceId()
        .<JournalEntry>map(id ->
            new JournalEntry.OfConference(
                new ConferenceId(id), new ConferenceEvent.Charged(record)))
        .getOrElse(
            () -> new JournalEntry.OfCall(record.callId(), new AdmissionEvent.Closed(record)));
  }

  /** The entries of the records' calls. */
  public static Seq<JournalEntry> journalled(CallDetailRecord... records) {
    return Vector.of(records).map(Samples::journalled);
  }

  public static Booking standing() {
    return new Booking.Standing("Board", PAYER, Option.none());
  }

  /** From nine to ten. */
  public static Booking oneOff() {
    return new Booking.OneOff("Once", PAYER, Option.some(OLA), NINE, NINE.plusSeconds(3_600));
  }
}
