package no.meetat.conference;

import io.vavr.control.Option;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.charging.Rating;
import no.meetat.charging.Stay;
import no.meetat.time.Moment;

/**
 * Settles what a caller's stay costs: the call detail record of a call that was in a conference.
 */
public final class Settlement {

  private Settlement() {}

  /**
   * The record of {@code participant}'s call if it ends at {@code at} for this cause (S30 to S35).
   */
  public static CallDetailRecord of(
      Conference conference, Participant participant, EndCause cause, Moment at) {
    Stay stay = stay(conference, participant, at);
    ImmutableCallDetailRecord.Builder record =
        CallDetailRecord.of(participant.call(), cause, at)
            .conferenceId(conference.id().value())
            .meetingId(conference.meeting().id())
            .role(participant.role())
            .seatedAt(participant.seatedAt().wall())
            .heldSeconds(stay.heldSeconds())
            .billTo(conference.meeting().billTo());
    stay.chargedFrom().forEach(from -> charge(record, stay, from));
    return Rating.rate(record.build(), conference.tariffs());
  }

  /** The stay ends at the latest when the farewell to the caller, or to everybody, begins. */
  private static Stay stay(Conference conference, Participant participant, Moment at) {
    Moment left = participant.dismissal().map(Dismissal::at).getOrElse(at);
    Moment until = conference.ending().map(ending -> ending.chargedUntil(left)).getOrElse(left);
    Moment seated = participant.seatedAt();
    Option<Moment> opened =
        conference
            .openedAt()
            .filter(moment -> Math.max(moment.millis(), seated.millis()) <= until.millis());
    return new Stay(seated, opened, until);
  }

  private static void charge(ImmutableCallDetailRecord.Builder record, Stay stay, Moment from) {
    record
        .chargedFrom(from.wall())
        .chargedUntil(stay.leftAt().wall())
        .chargedSeconds(stay.chargedSeconds());
  }
}
