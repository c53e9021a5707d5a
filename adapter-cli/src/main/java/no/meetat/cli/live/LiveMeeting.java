package no.meetat.cli.live;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.cli.output.InWords;
import no.meetat.conference.Conference;

/** One meeting that is held, in words: {@code M1002 is open, locked: 3 callers}. */
final class LiveMeeting {

  private LiveMeeting() {}

  static String words(Conference conference) {
    String callers = InWords.counted(conference.size(), "caller");
    return "%s is %s: %s".formatted(conference.meeting().id(), state(conference), callers);
  }

  private static String state(Conference conference) {
    return Vector.of(
            Option.some(conference.isOpen() ? "open" : "waiting for a moderator"),
            Option.when(conference.locked(), "locked"),
            Option.when(conference.listenMode(), "in listen mode"),
            Option.when(conference.ending().isDefined(), "about to end"))
        .flatMap(word -> word)
        .mkString(", ");
  }
}
