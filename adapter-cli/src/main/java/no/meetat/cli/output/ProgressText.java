package no.meetat.cli.output;

import java.util.Locale;

/** How far something has come, in words; at most 79 columns for counts below a thousand million. */
final class ProgressText {

  private static final int BAR = 20;
  private static final long MINUTE = 60;
  private static final long SECOND_MILLIS = 1_000;

  private ProgressText() {}

  /**
   * The line.
   *
   * @param things what is counted; empty where nothing is
   * @param done how many are done
   * @param total how many there are; 0 where that is not known
   * @param millis since the beginning
   */
  static String of(String things, long done, long total, long millis) {
    if (done == 0) {
      return "working, " + time(millis / SECOND_MILLIS);
    }
    long rate = Math.max(1, done * SECOND_MILLIS / Math.max(1, millis));
    return total == 0
        ? String.format(Locale.ROOT, "%,d %s, %,d/s", done, things, rate)
        : bar(done, total)
            + String.format(
                Locale.ROOT,
                " %,d of %,d %s, %,d/s, %s left",
                done,
                total,
                things,
                rate,
                time((total - done) / rate));
  }

  private static String bar(long done, long total) {
    int drawn = (int) Math.min(BAR, done * BAR / total);
    return "[" + "#".repeat(drawn) + " ".repeat(BAR - drawn) + "]";
  }

  private static String time(long seconds) {
    return seconds < MINUTE
        ? seconds + " s"
        : String.format(Locale.ROOT, "%d:%02d min", seconds / MINUTE, seconds % MINUTE);
  }
}
