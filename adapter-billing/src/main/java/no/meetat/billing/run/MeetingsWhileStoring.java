package no.meetat.billing.run;

import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.billing.database.GroupCommit;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Meetings;
import no.meetat.booking.Seat;
import no.meetat.booking.Unavailable;

/**
 * Lets nobody in whose coming could not be stored just now.
 *
 * @param meetings which are asked while the store works
 * @param writer tells whether it does
 */
record MeetingsWhileStoring(Meetings meetings, GroupCommit writer) implements Meetings {

  @Override
  public Either<Unavailable, Option<Seat>> find(AccessCode code) {
    return writer.fault().isEmpty() ? meetings.find(code) : Either.left(Unavailable.UNAVAILABLE);
  }
}
