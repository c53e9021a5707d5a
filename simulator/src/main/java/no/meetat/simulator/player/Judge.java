package no.meetat.simulator.player;

import io.vavr.control.Option;
import no.meetat.booking.MeetingId;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.conference.Conference;
import no.meetat.conference.Direction;
import no.meetat.conference.MediaPolicy;
import no.meetat.conference.Participant;
import no.meetat.prompt.Prompt;
import no.meetat.simulator.script.Act;
import no.meetat.simulator.script.CallerState;
import no.meetat.simulator.script.Cost;
import no.meetat.simulator.script.MeetingState;

/** Compares what is expected with what is so. */
final class Judge {
  private final VirtualTimer timer;
  private final Phones phones;
  private final SimulatedMedia media;
  private final Stays stays;

  Judge(VirtualTimer timer, Phones phones, SimulatedMedia media, Stays stays) {
    this.timer = timer;
    this.phones = phones;
    this.media = media;
    this.stays = stays;
  }

  /** How things differ from what is expected; none when they do not. */
  Option<String> verdict(Act.Expectation expectation) {
    return switch (expectation) {
      case Act.Hears hears -> hears(hears);
      case Act.CallerIs is ->
          differs(is.caller() + " is", is.state().word(), callerState(is.caller()).word());
      case Act.MeetingIs is ->
          differs("meeting " + is.meeting() + " is", is.state().word(), state(is.meeting()).word());
      case Act.MeetingHas has ->
          differs("meeting " + has.meeting() + " has", has.callers(), callers(has.meeting()));
      case Act.Bill bill -> bill(bill);
    };
  }

  private static <T> Option<String> differs(String what, T expected, T was) {
    return Option.when(
        !expected.equals(was), () -> what + ": expected " + expected + ", was " + was);
  }

  private Option<String> hears(Act.Hears hears) {
    Phone phone = phones.of(hears.caller()).get();
    String given = phone.unmatched().map(Prompt::label).mkString(", ");
    return Option.when(
        !phone.match(hears.prompt()),
        () ->
            hears.caller()
                + " hears: expected "
                + hears.prompt()
                + ", had not been given it (given since: "
                + (given.isEmpty() ? "nothing" : given)
                + ")");
  }

  private CallerState callerState(String caller) {
    return phones
        .of(caller)
        .filter(Phone::isInCall)
        .map(phone ->
            media
                .conferenceOf(phone.call())
                .map(in -> seated(in, phone))
                .getOrElse(CallerState.AT_DOOR))
        .getOrElse(CallerState.GONE);
  }

  private static CallerState seated(Conference conference, Phone phone) {
    return switch (MediaPolicy.direction(conference, phone.call())) {
      case Direction.SEND_RECEIVE -> CallerState.TALKING;
      case Direction.RECEIVE_ONLY -> CallerState.LISTENING;
      case Direction.INACTIVE -> CallerState.ON_HOLD;
    };
  }

  private MeetingState state(String meeting) {
    return latest(meeting).map(Judge::state).getOrElse(MeetingState.IDLE);
  }

  private static MeetingState state(Conference conference) {
    if (!conference.isOpen()) {
      return conference.ended() ? MeetingState.IDLE : MeetingState.WAITING;
    }
    if (conference.ended()) {
      return MeetingState.ENDED;
    }
    return conference.locked() ? MeetingState.LOCKED : MeetingState.OPEN;
  }

  private int callers(String meeting) {
    return latest(meeting).map(Judge::inMeeting).getOrElse(0);
  }

  /** Callers on hold are not in the meeting. */
  private static int inMeeting(Conference conference) {
    return conference
        .inOrder()
        .map(Participant::call)
        .count(call -> MediaPolicy.direction(conference, call.id()) != Direction.INACTIVE);
  }

  private Option<Conference> latest(String meeting) {
    return media.conferences().latest(new MeetingId(meeting));
  }

  private Option<String> bill(Act.Bill bill) {
    Cost was = stays.cost(bill.payer(), timer.now());
    return Option.when(
        !was.matches(bill.cost()),
        () ->
            "bill "
                + bill.payer()
                + ": expected "
                + bill.cost().shownLike(bill.cost())
                + ", was "
                + was.shownLike(bill.cost()));
  }
}
