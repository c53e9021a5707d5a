package no.meetat.cli;

import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import no.meetat.cli.output.OsloStamp;
import no.meetat.simulator.text.Table;

/** Callers who are in meetings, as people and as programs read them. */
final class LiveTable {

  private static final Set<String> BOOLEANS = HashSet.of("muted");
  private static final Set<String> NUMBERS =
      HashSet.of("level_dbov", "received", "lost", "late", "jitter_ms");

  private LiveTable() {}

  /** The fields that people read. */
  static String draw(Seq<Map<String, String>> callers) {
    return Table.<Map<String, String>>empty()
        .text("call", field("call_id"))
        .text("meeting", field("meeting_id"))
        .text("role", field("role"))
        .text("state", field("state"))
        .text("caller", caller -> shown(caller, "caller", "withheld"))
        .text("since", caller -> OsloStamp.of(Instant.parse(shown(caller, "since", ""))))
        .text("muted", caller -> shown(caller, "muted", "").equals("true") ? "muted" : "")
        .number("dBov", field("level_dbov"))
        .number("lost", LiveTable::loss)
        .draw(callers);
  }

  /** Of the packets that should have come; more may have come twice than were lost. */
  private static String loss(Map<String, String> caller) {
    long lost = Math.max(0, count(caller, "lost"));
    long expected = count(caller, "received") + lost;
    return expected == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * lost / expected);
  }

  private static long count(Map<String, String> caller, String name) {
    return Long.parseLong(shown(caller, name, "0"));
  }

  /** As JSON has them: what does not apply is empty text. */
  static Map<String, Object> typed(Map<String, String> caller) {
    return caller.map((name, text) -> Tuple.of(name, typed(name, text)));
  }

  private static Object typed(String name, String text) {
    if (BOOLEANS.contains(name)) {
      return Boolean.valueOf(text);
    }
    return NUMBERS.contains(name) && !text.isEmpty() ? (Object) Long.valueOf(text) : text;
  }

  private static Function<Map<String, String>, String> field(String name) {
    return caller -> shown(caller, name, "");
  }

  private static String shown(Map<String, String> caller, String name, String otherwise) {
    return caller.get(name).filter(text -> !text.isEmpty()).getOrElse(otherwise);
  }
}
