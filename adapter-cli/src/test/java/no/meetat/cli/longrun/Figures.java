package no.meetat.cli.longrun;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures of a server, by name, those with labels added up.
 *
 * @param byName without labels
 */
record Figures(Map<String, Double> byName) {

  /** What is 0 where nobody calls. */
  private static final Vector<String> IDLE =
      Vector.of(
          "meetat_calls",
          "meetat_callers",
          "meetat_conferences",
          "meetat_media_sessions",
          "meetat_sip_dialogs",
          "meetat_sip_transactions",
          "meetat_sip_subscriptions");

  private static final Pattern SAMPLE = Pattern.compile("(meetat_[a-z_]+)(?:\\{.*})? (\\S+)");

  static Figures of(String exposition) {
    return new Figures(exposition.lines().reduce(HashMap.empty(), Figures::read, Map::merge));
  }

  private static Map<String, Double> read(Map<String, Double> read, String line) {
    Matcher sample = SAMPLE.matcher(line);
    return sample.matches()
        ? read.put(sample.group(1), Double.parseDouble(sample.group(2)), Double::sum)
        : read;
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  /** Those that are not 0 though nobody calls. */
  Map<String, Double> left() {
    return byName.filter((name, value) -> IDLE.contains(name) && value != 0);
  }

  double get(String name) {
    return byName.get(name).get();
  }
}
