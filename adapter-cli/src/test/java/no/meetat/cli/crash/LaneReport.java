package no.meetat.cli.crash;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Duration;
import no.meetat.cli.crash.judge.Verdict;

/**
 * How far a lane has come.
 *
 * @param killsDuringStart how many of the kills hit a server that was not yet ready
 * @param starts how long each start took that became ready, recovery included
 */
record LaneReport(int kills, int killsDuringStart, Seq<Duration> starts, Verdict verdict) {

  static final LaneReport NOTHING = new LaneReport(0, 0, Vector.empty(), Verdict.NOTHING);

  private static final Duration USUAL_START = Duration.ofSeconds(2);

  LaneReport killed(boolean duringStart) {
    return new LaneReport(kills + 1, killsDuringStart + (duringStart ? 1 : 0), starts, verdict);
  }

  LaneReport ready(Duration start) {
    return new LaneReport(kills, killsDuringStart, starts.append(start), verdict);
  }

  LaneReport judged(Verdict all) {
    return new LaneReport(kills, killsDuringStart, starts, all);
  }

  LaneReport and(LaneReport other) {
    return new LaneReport(
        kills + other.kills,
        killsDuringStart + other.killsDuringStart,
        starts.appendAll(other.starts),
        verdict.and(other.verdict));
  }

  Duration lastStart() {
    return starts.lastOption().getOrElse(USUAL_START);
  }

  boolean isClean() {
    return verdict.violations().isEmpty();
  }
}
