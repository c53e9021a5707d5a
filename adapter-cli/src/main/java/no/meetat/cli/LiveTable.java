package no.meetat.cli;

import io.vavr.collection.Map;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import no.meetat.billing.text.FieldTypes;
import no.meetat.cli.output.OsloStamp;
import no.meetat.simulator.text.Ink;
import no.meetat.simulator.text.Table;

/** Callers who are in meetings, as people and as programs read them. */
final class LiveTable {

  /** The fields in JSON. */
  static final FieldTypes TYPES =
      FieldTypes.withNumbers(
              "level_dbov",
              "received",
              "lost",
              "late",
              "jitter_ms",
              "mos",
              "lost_there_percent",
              "jitter_there_ms",
              "round_trip_ms")
          .andBooleans("muted", "listen_mode");

  private LiveTable() {}

  /** The fields that people read. */
  static Table<Map<String, String>> table() {
    return Table.<Map<String, String>>empty()
        .text("call", field("call_id"))
        .text("meeting", field("meeting_id"))
        .text("role", field("role"))
        .text("state", field("state"), LiveTable::ink)
        .text("caller", LiveTable::caller)
        .text("since", caller -> OsloStamp.of(Instant.parse(shown(caller, "since", ""))))
        .text(
            "muted",
            caller -> shown(caller, "muted", "").equals("true") ? "muted" : "",
            any -> Ink.CARE)
        .number("dBov", field("level_dbov"))
        .number("lost", LiveTable::loss)
        .leavingOut("since", "dBov", "role");
  }

  private static String caller(Map<String, String> caller) {
    String claimed = shown(caller, "claimed_caller", "");
    return shown(caller, "caller", claimed.isEmpty() ? "withheld" : "claims " + claimed);
  }

  private static Ink ink(String state) {
    return switch (state) {
      case "talking" -> Ink.GOOD;
      case "leaving" -> Ink.CARE;
      default -> Ink.PLAIN;
    };
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

  private static Function<Map<String, String>, String> field(String name) {
    return caller -> shown(caller, name, "");
  }

  private static String shown(Map<String, String> caller, String name, String otherwise) {
    return caller.get(name).filter(text -> !text.isEmpty()).getOrElse(otherwise);
  }
}
