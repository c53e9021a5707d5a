package no.meetat.sip.engine;

import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.Role;
import no.meetat.charging.TariffBook;
import no.meetat.conference.Actor;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.ConferencePolicy;
import no.meetat.number.AccessNumber;
import no.meetat.time.Moment;

/** Conferences in the states that tests need. */
public final class Conferences {

  public static final Moment AT = new Moment(1000, Instant.parse("2026-03-01T10:00:00Z"));

  private static final AccessNumber NUMBER = AccessNumber.norwegian("23184500");

  private Conferences() {}

  public static Conference empty(String id) {
    Meeting meeting =
        new Meeting.Standing(new MeetingId(id), "test", NUMBER.number(), Option.none());
    return Conference.of(
        new ConferenceId(id), meeting, ConferencePolicy.defaults(), TariffBook.standard());
  }

  public static Conference join(Conference conference, CallId call, Role role) {
    Call answered = new Call(call, Caller.WITHHELD, NUMBER, AT);
    return conference.evolve(new ConferenceEvent.Joined(answered, role, AT));
  }

  public static Conference opened(Conference conference) {
    return conference.evolve(new ConferenceEvent.Opened(Actor.of(new CallId("moderator")), AT));
  }
}
