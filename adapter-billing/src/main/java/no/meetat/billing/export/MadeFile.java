package no.meetat.billing.export;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.nio.file.Path;
import no.meetat.billing.text.Json;
import no.meetat.charging.Money;

/**
 * A file as it was made, and the two beside it by which it can be checked.
 *
 * @param file what the store remembers of it
 * @param contents what it holds
 */
public record MadeFile(ExportFile file, Contents contents) {

  private static final String CHANGED = "-changed";

  /** The name of a file that is made for the first time, or again as it was. */
  public static String name(ExportFile file) {
    return stem(file) + "." + file.extension();
  }

  /** Made again, with other bytes than then; it then has a name of its own. */
  public boolean isChanged() {
    return file.differsFrom(contents);
  }

  /** For example {@code meetat-cdr-000042.csv}. */
  public String name() {
    return ownStem() + "." + file.extension();
  }

  /** For people, in a line. */
  public String summary() {
    Totals totals = contents.totals();
    return "%s: %d %s, %d s billed, %s"
        .formatted(
            name(),
            totals.rows(),
            totals.rows() == 1 ? noun() : noun() + "s",
            totals.billedSeconds(),
            totals.amounts().values().mkString(", "));
  }

  Path checksumIn(Path directory) {
    return directory.resolve(ownStem() + ".sha256");
  }

  Path manifestIn(Path directory) {
    return directory.resolve(ownStem() + ".manifest.json");
  }

  /** A line as {@code sha256sum --check} reads it. */
  String checksum() {
    return contents.sha256() + "  " + name() + "\n";
  }

  /** Count, control sums and checksum, for programs. */
  String manifest() {
    Totals totals = contents.totals();
    Map<String, Object> fields =
        LinkedHashMap.<String, Object>of("sequence", file.seq())
            .put("file", name())
            .put("divided_at", file.dividedAt().toString())
            .put("first_" + file.kind().row() + "_id", totals.firstId())
            .put("last_" + file.kind().row() + "_id", totals.lastId())
            .put(file.kind().word(), totals.rows())
            .put("billed_seconds", totals.billedSeconds())
            .put("amounts", totals.amounts().mapValues(MadeFile::decimal))
            .put("sha256", contents.sha256());
    return Json.object(fields) + "\n";
  }

  private String noun() {
    return switch (file.kind()) {
      case RECORDS -> "record";
      case CORRECTIONS -> "correction";
    };
  }

  private String ownStem() {
    return stem(file) + (isChanged() ? CHANGED : "");
  }

  private static String stem(ExportFile file) {
    return "meetat-%s-%06d".formatted(file.kind().row(), file.seq());
  }

  private static String decimal(Money amount) {
    return amount.amount().toPlainString();
  }
}
