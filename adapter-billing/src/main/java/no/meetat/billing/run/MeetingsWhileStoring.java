package no.meetat.billing.run;

import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.billing.database.GroupCommit;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Meetings;
import no.meetat.booking.Seat;
import no.meetat.booking.Unavailable;

/**
 * Lets callers in only while their coming can be stored.
 *
 * @param meetings which are asked while the store works
 * @param writer says whether it does
 */
record MeetingsWhileStoring(Meetings meetings, GroupCommit writer) implements Meetings {

  @Override
  public Either<Unavailable, Option<Seat>> find(AccessCode code) {
    return writer.fault().isEmpty() ? meetings.find(code) : Either.left(Unavailable.UNAVAILABLE);
  }
}
