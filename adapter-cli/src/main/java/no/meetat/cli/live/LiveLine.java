package no.meetat.cli.live;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.bridge.HeardThere;
import no.meetat.bridge.LineFigures;

/** How the line of a caller fares, as fields of a row; empty where that is not known. */
final class LiveLine {

  static final Seq<String> COLUMNS =
      Vector.of("level_dbov", "codec", "received", "lost", "late", "jitter_ms");

  /** How the caller's end hears us, as it reports. */
  static final Seq<String> THERE =
      Vector.of("lost_there_percent", "jitter_there_ms", "round_trip_ms");

  private LiveLine() {}

  static Seq<String> there(Option<HeardThere> reported) {
    return reported.map(LiveLine::there).getOrElse(() -> Vector.fill(THERE.size(), () -> ""));
  }

  private static Seq<String> there(HeardThere reported) {
    return Vector.of(
        Integer.toString(reported.lostPercent()),
        Long.toString(reported.jitterMillis()),
        reported.roundTripMillis().map(Object::toString).getOrElse(""));
  }

  static Seq<String> fields(Option<LineFigures> figures) {
    return figures.map(LiveLine::fields).getOrElse(() -> Vector.fill(COLUMNS.size(), () -> ""));
  }

  private static Seq<String> fields(LineFigures figures) {
    return Vector.of(
        figures.level().map(Object::toString).getOrElse(""),
        figures.codec(),
        Long.toString(figures.received()),
        Long.toString(figures.lost()),
        Long.toString(figures.late()),
        Long.toString(figures.jitterMillis()));
  }
}
