package no.meetat.booking;

import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.number.PhoneNumber;

/** A booked meeting, without its codes (S4, S5). */
public sealed interface Meeting {

  /** Names the meeting. */
  MeetingId id();

  /** Who booked it, for the invoice's line. */
  String owner();

  /** Who is billed (S10). */
  PhoneNumber billTo();

  /** Whose calls moderate a one-off meeting, where the caller's number is known (S3, S6). */
  Option<PhoneNumber> moderatorNumber();

  /** What its owner calls it, where that was said: on lists, invitations and invoices (S38). */
  Option<String> name();

  /**
   * Whether its codes are known at this time, unless it was ended for good (S4, S7).
   *
   * @param attendance whether people have come to it
   */
  boolean answersAt(PinWindow window, Instant wall, Attendance attendance);

  /** A meeting with two codes, usable at any time (S4). */
  record Standing(
      MeetingId id,
      String owner,
      PhoneNumber billTo,
      Option<PhoneNumber> moderatorNumber,
      Option<String> name)
      implements Meeting {

    /** One without a name. */
    public Standing(
        MeetingId id, String owner, PhoneNumber billTo, Option<PhoneNumber> moderatorNumber) {
      this(id, owner, billTo, moderatorNumber, Option.none());
    }

    @Override
    public boolean answersAt(PinWindow window, Instant wall, Attendance attendance) {
      return true;
    }
  }

  /** A meeting with one PIN and a booked time (S5). */
  record OneOff(
      MeetingId id,
      String owner,
      PhoneNumber billTo,
      Option<PhoneNumber> moderatorNumber,
      Instant start,
      Instant end,
      Option<String> name)
      implements Meeting {

    /** One without a name. */
    public OneOff(
        MeetingId id,
        String owner,
        PhoneNumber billTo,
        Option<PhoneNumber> moderatorNumber,
        Instant start,
        Instant end) {
      this(id, owner, billTo, moderatorNumber, start, end, Option.none());
    }

    @Override
    public boolean answersAt(PinWindow window, Instant wall, Attendance attendance) {
      return !wall.isBefore(start.minusMillis(window.early()))
          && switch (attendance) {
            case NOBODY_CAME -> !wall.isAfter(end.plusMillis(window.late()));
            case SOMEBODY_CAME -> !wall.isAfter(end);
            case GOING_ON -> true;
          };
    }
  }
}
