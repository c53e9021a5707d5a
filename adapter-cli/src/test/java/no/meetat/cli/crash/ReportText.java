package no.meetat.cli.crash;

import io.vavr.collection.Seq;
import java.time.Duration;
import java.util.Locale;
import no.meetat.cli.crash.judge.Verdict;
import no.meetat.cli.crash.judge.Violation;
import no.meetat.cli.crash.judge.Violation.Kind;

/** Words a report. */
final class ReportText {

  private static final int MOST_SHOWN = 20;

  private ReportText() {}

  /** One line for on the way. */
  static String progress(int lane, LaneReport report) {
    return "lane %d: %d kills, %d answered, %d records, %d violations"
        .formatted(
            lane,
            report.kills(),
            report.verdict().answered(),
            report.verdict().records().size(),
            report.verdict().violations().size());
  }

  /** All figures. */
  static String whole(LaneReport report) {
    return kills(report) + "\n" + figures(report.verdict()) + "\n" + starts(report.starts());
  }

  /** What is wrong, or the beginning of it. */
  static String violations(Verdict verdict) {
    return verdict
        .violations()
        .take(MOST_SHOWN)
        .map(Violation::toString)
        .mkString("VIOLATION: ", "\nVIOLATION: ", "");
  }

  private static String kills(LaneReport report) {
    return "%d kills, %d of them during the start; %d calls answered, %d records, %s NOK"
        .formatted(
            report.kills(),
            report.killsDuringStart(),
            report.verdict().answered(),
            report.verdict().records().size(),
            report.verdict().total().toPlainString());
  }

  private static String figures(Verdict verdict) {
    return String.format(
        Locale.ROOT,
        "%d lost, %d double, %d of no call, %d beyond, %d others;"
            + " largest error %.3f s of calls cut off (%d), %.3f s of others",
        verdict.count(Kind.LOST),
        verdict.count(Kind.DOUBLE),
        verdict.count(Kind.UNKNOWN),
        verdict.count(Kind.BEYOND),
        others(verdict),
        verdict.largestError(true) / 1_000.0,
        verdict.errors().count(Verdict.Deviation::cutOff),
        verdict.largestError(false) / 1_000.0);
  }

  private static int others(Verdict verdict) {
    return verdict.count(Kind.END)
        + verdict.count(Kind.OPEN)
        + verdict.count(Kind.AMOUNT)
        + verdict.count(Kind.INVOICE);
  }

  private static String starts(Seq<Duration> starts) {
    Seq<Duration> sorted = starts.sorted();
    return String.format(
        Locale.ROOT,
        "ready again after %.2f s (median), %.2f s (95 %%), %.2f s (99 %%), %.2f s (worst)",
        percentile(sorted, 50),
        percentile(sorted, 95),
        percentile(sorted, 99),
        percentile(sorted, 100));
  }

  private static double percentile(Seq<Duration> sorted, int percent) {
    int index = Math.max(0, Math.ceilDiv(sorted.size() * percent, 100) - 1);
    return sorted.isEmpty() ? 0 : sorted.get(index).toMillis() / 1_000.0;
  }
}
