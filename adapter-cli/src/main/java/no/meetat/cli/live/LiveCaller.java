package no.meetat.cli.live;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import no.meetat.bridge.LineFigures;
import no.meetat.bridge.LineMeter;
import no.meetat.charging.CdrField;
import no.meetat.conference.Conference;
import no.meetat.conference.Participant;
import no.meetat.number.PhoneNumber;

/** One caller in a meeting, as a row. */
final class LiveCaller {

  /** What the fields of a row are called, as in records where they have them. */
  static final Seq<String> COLUMNS =
      Vector.of("call_id", "meeting_id", "role", "state", "caller", "since", "muted")
          .appendAll(LiveLine.COLUMNS)
          .appendAll(Vector.of("meeting_state", "listen_mode", "claimed_caller"))
          .appendAll(LiveLine.QUALITY);

  private LiveCaller() {}

  /** A row for each caller, in the order they came. */
  static Seq<Seq<String>> rows(Conference conference, LineMeter lines) {
    return conference
        .inOrder()
        .map(caller -> row(conference, caller, lines.figures(caller.call().id())));
  }

  private static Seq<String> row(
      Conference conference, Participant caller, Option<LineFigures> figures) {
    return row(conference, caller)
        .appendAll(LiveLine.fields(figures))
        .append(MeetingState.of(conference).word())
        .append(Boolean.toString(conference.listenMode()))
        .append(written(caller.call().caller().claimed()))
        .appendAll(LiveLine.quality(figures));
  }

  /** The number is shown where records show it. */
  private static Seq<String> row(Conference conference, Participant caller) {
    return Vector.of(
        caller.call().id().value(),
        conference.meeting().id().value(),
        caller.role().name().toLowerCase(Locale.ROOT),
        CallerState.of(conference, caller).word(),
        written(caller.call().caller().shownNumber()),
        CdrField.shown(caller.seatedAt().wall()),
        Boolean.toString(caller.muted() || caller.silenced()));
  }

  private static String written(Option<PhoneNumber> number) {
    return number.map(PhoneNumber::e164).getOrElse("");
  }
}
