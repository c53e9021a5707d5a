package no.meetat.conference;

import io.vavr.control.Option;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Charge;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.charging.Stay;
import no.meetat.charging.Tariff;
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
    return stay.chargedFrom()
        .map(from -> charged(record, conference, participant, stay, from))
        .getOrElse(record)
        .build();
  }

  /** The stay ends when the caller is told to go, at the latest. */
  private static Stay stay(Conference conference, Participant participant, Moment at) {
    Moment until = participant.dismissal().map(Dismissal::at).getOrElse(at);
    Option<Moment> opened =
        conference.openedAt().filter(moment -> moment.millis() <= until.millis());
    return new Stay(participant.seatedAt(), opened, until);
  }

  private static ImmutableCallDetailRecord.Builder charged(
      ImmutableCallDetailRecord.Builder record,
      Conference conference,
      Participant participant,
      Stay stay,
      Moment from) {
    Tariff tariff = conference.tariffs().inForce(from.wall());
    Charge charge = tariff.charge(stay.chargedSeconds(), participant.role());
    return record
        .chargedFrom(from.wall())
        .chargedUntil(stay.leftAt().wall())
        .chargedSeconds(stay.chargedSeconds())
        .billedSeconds(charge.billedSeconds())
        .tariff(tariff.name())
        .amount(charge.amount());
  }
}
