package no.meetat.simulator.script;

import io.vavr.collection.Seq;
import java.time.Instant;
import java.time.LocalDateTime;
import no.meetat.time.Oslo;

/** The wall clock of a script: local time in Europe/Oslo. */
final class ScriptClock {
  private static final LocalDateTime DEFAULT_START = LocalDateTime.of(2026, 1, 15, 9, 0);

  private ScriptClock() {}

  /** When the script starts, where it says so; else 2026-01-15 09:00:00. */
  static LocalDateTime start(Seq<Line<Statement>> lines) {
    return Line.of(Statement.Clock.class, lines)
        .headOption()
        .map(line -> line.statement().start())
        .getOrElse(DEFAULT_START);
  }

  static Instant instant(LocalDateTime local) {
    return local.atZone(Oslo.ZONE).toInstant();
  }

  /** In the night when summer time begins, one hour of the clock does not exist. */
  static Seq<Wrong> startExists(Seq<Line<Statement>> lines) {
    return Line.of(Statement.Clock.class, lines)
        .filter(line -> Oslo.ZONE.getRules().getValidOffsets(line.statement().start()).isEmpty())
        .map(line -> line.wrong("there is no such time in Europe/Oslo"));
  }
}
