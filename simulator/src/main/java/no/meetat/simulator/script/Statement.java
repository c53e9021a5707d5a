package no.meetat.simulator.script;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDateTime;
import no.meetat.booking.AccessCode;
import no.meetat.call.Role;
import no.meetat.charging.Tariff;
import no.meetat.control.Control;
import no.meetat.dtmf.Key;
import no.meetat.number.PhoneNumber;

/** One line of a script. */
sealed interface Statement {
  /** A statement for the whole script, before its first timed line. */
  sealed interface Setting extends Statement {}

  /** A setting that may be given only once. */
  sealed interface Single extends Setting {}

  /** A meeting that exists from the start. */
  sealed interface MeetingLine extends Statement {
    String name();

    PhoneNumber billTo();
  }

  /** When the script starts, in Europe/Oslo. */
  record Clock(LocalDateTime start) implements Single {}

  record Price(Tariff tariff) implements Single {}

  /** One more entry in the table of the role's keys, or another meaning of keys bound already. */
  record Binding(Role role, Seq<Key> keys, Control control) implements Setting {}

  record Standing(
      String name,
      AccessCode moderator,
      AccessCode participants,
      Option<PhoneNumber> moderatorNumber,
      PhoneNumber billTo)
      implements MeetingLine {}

  /** {@code booked} is none when the meeting may be held at any time of the script. */
  record OneOff(
      String name,
      AccessCode pin,
      Option<BookedTime> booked,
      Option<PhoneNumber> moderatorNumber,
      PhoneNumber billTo)
      implements MeetingLine {}

  record Timed(ScriptTime at, Act act) implements Statement {}
}
