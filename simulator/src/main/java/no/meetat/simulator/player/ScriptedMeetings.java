package no.meetat.simulator.player;

import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import no.meetat.booking.Seat;
import no.meetat.bridge.memory.InMemoryMeetings;
import no.meetat.simulator.script.ScriptedMeeting;

/** The meetings of a script. */
final class ScriptedMeetings {
  private ScriptedMeetings() {}

  static InMemoryMeetings of(Seq<ScriptedMeeting> meetings) {
    return new InMemoryMeetings(
        HashMap.ofEntries(
            meetings.flatMap(
                scripted -> scripted.codes().mapValues(as -> new Seat(scripted.meeting(), as)))));
  }
}
