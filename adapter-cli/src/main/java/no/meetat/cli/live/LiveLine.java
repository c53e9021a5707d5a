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

  /** How good it is, and how the caller's end hears us, as that reports. */
  static final Seq<String> QUALITY =
      Vector.of("mos", "lost_there_percent", "jitter_there_ms", "round_trip_ms");

  private LiveLine() {}

  static Seq<String> quality(Option<LineFigures> figures) {
    Option<HeardThere> there = figures.flatMap(LineFigures::there);
    return Vector.of(
        written(figures.flatMap(LineFigures::mos)),
        written(there.map(HeardThere::lostPercent)),
        written(there.map(HeardThere::jitterMillis)),
        written(there.flatMap(HeardThere::roundTripMillis)));
  }

  private static String written(Option<? extends Number> figure) {
    return figure.map(Object::toString).getOrElse("");
  }

  static Seq<String> fields(Option<LineFigures> figures) {
    return figures.map(LiveLine::fields).getOrElse(() -> Vector.fill(COLUMNS.size(), () -> ""));
  }

  private static Seq<String> fields(LineFigures figures) {
    return Vector.of(
        written(figures.level()),
        figures.codec(),
        Long.toString(figures.received()),
        Long.toString(figures.lost()),
        Long.toString(figures.late()),
        Long.toString(figures.jitterMillis()));
  }
}
