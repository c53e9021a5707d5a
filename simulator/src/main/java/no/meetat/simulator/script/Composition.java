package no.meetat.simulator.script;

import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDateTime;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.charging.Tariff;

/** Puts a script together from lines that make sense. */
final class Composition {
  /** For how long a one-off meeting is booked when the script does not say. */
  private static final int UNBOOKED_HOURS = 24;

  private Composition() {}

  static Script compose(Seq<Line<Statement>> lines) {
    LocalDateTime start = ScriptClock.start(lines);
    return new Script(
        ScriptClock.instant(start),
        tariff(lines),
        ScriptControls.of(lines),
        Line.of(Statement.MeetingLine.class, lines).map(line -> meeting(line.statement(), start)),
        Line.of(Statement.Timed.class, lines).map(line -> step(line.statement())));
  }

  private static Tariff tariff(Seq<Line<Statement>> lines) {
    return Line.of(Statement.Price.class, lines)
        .headOption()
        .map(line -> line.statement().tariff())
        .getOrElse(Tariff::standard);
  }

  private static Script.Step step(Statement.Timed timed) {
    return new Script.Step(timed.at(), timed.act());
  }

  private static ScriptedMeeting meeting(Statement.MeetingLine line, LocalDateTime clock) {
    return switch (line) {
      case Statement.Standing standing -> standing(standing);
      case Statement.OneOff oneOff -> oneOff(oneOff, clock);
    };
  }

  private static ScriptedMeeting standing(Statement.Standing line) {
    return new ScriptedMeeting(
        new Meeting.Standing(
            new MeetingId(line.name()), line.name(), line.billTo(), line.moderatorNumber()),
        HashMap.of(
            line.moderator(), Entitlement.MODERATOR, line.participants(), Entitlement.PARTICIPANT));
  }

  private static ScriptedMeeting oneOff(Statement.OneOff line, LocalDateTime clock) {
    Option<LocalDateTime> start = line.booked().map(booked -> booked.start(clock.toLocalDate()));
    Option<LocalDateTime> end = line.booked().map(booked -> booked.end(clock.toLocalDate()));
    return new ScriptedMeeting(
        new Meeting.OneOff(
            new MeetingId(line.name()),
            line.name(),
            line.billTo(),
            line.moderatorNumber(),
            ScriptClock.instant(start.getOrElse(clock)),
            ScriptClock.instant(end.getOrElse(clock.plusHours(UNBOOKED_HOURS)))),
        HashMap.of(line.pin(), Entitlement.PIN));
  }
}
