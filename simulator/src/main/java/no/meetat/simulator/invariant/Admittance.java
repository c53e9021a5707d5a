package no.meetat.simulator.invariant;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.call.Role;
import no.meetat.conference.ConferenceEvent.Joined;
import no.meetat.number.PhoneNumber;
import no.meetat.simulator.invariant.CallAccount.Place;
import no.meetat.simulator.invariant.Codes.Code;
import no.meetat.time.Moment;

/** Who may come in, and as whom. */
final class Admittance {

  private final Map<MeetingId, Long> retired = new HashMap<>();
  private final PinWindows windows = new PinWindows();
  private final Codes codes;
  private final Verdict verdict;

  Admittance(Codes codes, Verdict verdict) {
    this.codes = codes;
    this.verdict = verdict;
  }

  void check(ConferenceAccount conference, CallAccount call, Joined joined) {
    verdict.require(
        call.place == Place.AT_DOOR,
        call.place == Place.IN_CONFERENCE ? Invariant.ONE_STAY : Invariant.ACCEPTED_CODE,
        () -> call + " comes into a " + conference + " and is " + call.place);
    Option<Code> code = keyed(conference, call, joined);
    verdict.require(
        code.isDefined(),
        Invariant.ACCEPTED_CODE,
        () ->
            call
                + " is in at "
                + joined.at().millis()
                + " ms and did not key a code of "
                + conference
                + " then");
    code.forEach(known -> checkRole(conference, call, joined.role(), known.entitlement()));
    verdict.require(
        joined.at().millis() <= retired.getOrDefault(meeting(conference), Long.MAX_VALUE),
        Invariant.RETIRED,
        () -> call + " is in " + meeting(conference) + " by a PIN keyed after its end");
    verdict.require(
        windows.mayWork(conference.replayed.meeting(), joined.at()),
        Invariant.PIN_WINDOW,
        () -> call + " is in " + meeting(conference) + " by a PIN keyed out of its time");
    windows.begin(meeting(conference));
    verdict.require(
        !conference.locked || joined.role() == Role.MODERATOR,
        Invariant.LOCK,
        () -> call + " comes into the locked " + conference);
  }

  /** The meeting was ended for good. */
  void retire(MeetingId meeting, Moment at) {
    retired.putIfAbsent(meeting, at.millis());
  }

  /** Nobody is left in the meeting. */
  void end(MeetingId meeting, Moment at) {
    windows.end(meeting, at);
  }

  /** Whether a code of the meeting must be known when it is keyed now. */
  boolean mustKnow(Meeting meeting, Instant wall) {
    return !retired.containsKey(meeting.id()) && windows.mustWork(meeting, wall);
  }

  private Option<Code> keyed(ConferenceAccount conference, CallAccount call, Joined joined) {
    return codes.find(meeting(conference), digits -> call.keyed.contains(digits, joined.at()));
  }

  private static MeetingId meeting(ConferenceAccount conference) {
    return conference.replayed.meeting().id();
  }

  private void checkRole(
      ConferenceAccount conference, CallAccount call, Role role, Entitlement entitlement) {
    Role expected =
        switch (entitlement) {
          case MODERATOR -> Role.MODERATOR;
          case PARTICIPANT -> Role.PARTICIPANT;
          case PIN -> byNumber(conference, call.call.caller().number());
        };
    verdict.require(
        role == expected, Invariant.ROLE, () -> call + " is " + role + " in " + conference);
  }

  /** In a one-off meeting the booked number moderates, otherwise the first caller's (S6). */
  private static Role byNumber(ConferenceAccount conference, Option<PhoneNumber> number) {
    Meeting meeting = conference.replayed.meeting();
    if (meeting.moderatorNumber().isEmpty() && conference.arrivals == 0) {
      return Role.MODERATOR;
    }
    Option<PhoneNumber> moderator = meeting.moderatorNumber().orElse(conference.firstNumber);
    boolean same = moderator.isDefined() && moderator.equals(number);
    return same ? Role.MODERATOR : Role.PARTICIPANT;
  }
}
