package no.meetat.cli.simulation;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Meetings;
import no.meetat.booking.Seat;
import no.meetat.cli.script.ScriptedMeeting;

/** The meetings of a script. */
final class ScriptedMeetings implements Meetings {
  private final Map<AccessCode, Seat> seats;

  ScriptedMeetings(Seq<ScriptedMeeting> meetings) {
    this.seats =
        HashMap.ofEntries(
            meetings.flatMap(
                scripted -> scripted.codes().mapValues(as -> new Seat(scripted.meeting(), as))));
  }

  @Override
  public Option<Seat> find(AccessCode code) {
    return seats.get(code);
  }
}
