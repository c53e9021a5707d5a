package no.meetat.cli;

import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.time.Instant;
import java.util.function.Function;
import no.meetat.cli.output.OsloStamp;
import no.meetat.simulator.text.Table;

/** Callers who are in meetings, as people and as programs read them. */
final class LiveTable {

  private static final Set<String> BOOLEANS = HashSet.of("muted");

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
        .draw(callers);
  }

  /** As JSON has them: what does not apply is empty text. */
  static Map<String, Object> typed(Map<String, String> caller) {
    return caller.map((name, text) -> Tuple.of(name, typed(name, text)));
  }

  private static Object typed(String name, String text) {
    return BOOLEANS.contains(name) ? (Object) Boolean.valueOf(text) : text;
  }

  private static Function<Map<String, String>, String> field(String name) {
    return caller -> shown(caller, name, "");
  }

  private static String shown(Map<String, String> caller, String name, String otherwise) {
    return caller.get(name).filter(text -> !text.isEmpty()).getOrElse(otherwise);
  }
}
