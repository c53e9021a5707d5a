package no.meetat.billing.audit;

import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.call.CallId;
import no.meetat.charging.Stay;
import no.meetat.conference.Conference;
import no.meetat.conference.Participant;
import no.meetat.time.Moment;

/**
 * A caller in a conference, by the journal.
 *
 * @param call whose
 * @param chargedFrom when the charge began; none on hold
 */
record OpenStay(CallId call, Option<Instant> chargedFrom) {

  static OpenStay of(Conference conference, Participant participant) {
    Moment seated = participant.seatedAt();
    Stay stay = new Stay(seated, conference.openedAt(), seated);
    return new OpenStay(participant.call().id(), stay.chargedFrom().map(Moment::wall));
  }
}
