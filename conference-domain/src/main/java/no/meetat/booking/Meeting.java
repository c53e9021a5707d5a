package no.meetat.booking;

import io.vavr.control.Option;
import java.time.Instant;

/** A booked meeting, without its codes (S4, S5). */
public sealed interface Meeting {

  /** Names the meeting. */
  MeetingId id();

  /** Who booked it, for the invoice's line. */
  String owner();

  /** Who is billed (S10). */
  PhoneNumber billTo();

  /** Whose calls moderate a one-off meeting, where this number of a caller is known (S3, S6). */
  Option<PhoneNumber> moderatorNumber();

  /**
   * Whether its codes are known at this time (S4, S7).
   *
   * @param inProgress whether somebody is in it
   */
  boolean answersAt(PinWindow window, Instant wall, boolean inProgress);

  /** A meeting with two codes, usable at any time (S4). */
  record Standing(
      MeetingId id, String owner, PhoneNumber billTo, Option<PhoneNumber> moderatorNumber)
      implements Meeting {

    @Override
    public boolean answersAt(PinWindow window, Instant wall, boolean inProgress) {
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
      Instant end)
      implements Meeting {

    @Override
    public boolean answersAt(PinWindow window, Instant wall, boolean inProgress) {
      return !wall.isBefore(start.minusMillis(window.early()))
          && (inProgress || !wall.isAfter(end.plusMillis(window.late())));
    }
  }
}
