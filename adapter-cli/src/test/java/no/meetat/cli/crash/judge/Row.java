package no.meetat.cli.crash.judge;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.Instant;
import no.meetat.billing.text.Json;

/**
 * A record as a command lists it, to be spoilt.
 *
 * @param fields times among them in seconds since {@link #START}
 */
record Row(Map<String, String> fields) {

  static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

  /** A call cut off at 74 s, in the open meeting since 4.005 s. */
  static final Row OF_KARI =
      new Row(HashMap.of("call_id", "r1-1", "caller", "+4721000001", "role", "moderator"))
          .with("dialled_at", "1.050")
          .with("charged_from", "4.005")
          .with("charged_until", "74.000")
          .with("ended_at", "74.000")
          .with("cause", "recovered")
          .with("charged_seconds", "70")
          .with("billed_seconds", "120")
          .with("bill_to", "+4723001000")
          .with("amount", "5.1000");

  /** A call that was hung up after 70.203 s, in the meeting since 6.005 s. */
  static final Row OF_OLA =
      OF_KARI
          .with("call_id", "r1-2")
          .with("caller", "+4721000002")
          .with("role", "participant")
          .with("dialled_at", "2.050")
          .with("charged_from", "6.005")
          .with("charged_until", "70.203")
          .with("ended_at", "70.203")
          .with("cause", "hung-up")
          .with("charged_seconds", "65");

  /** A call at the door that was cut off a second after it began. */
  static final Row IN_FLIGHT =
      OF_OLA
          .with("role", "none")
          .with("dialled_at", "74.100")
          .with("charged_from", "")
          .with("charged_until", "")
          .with("ended_at", "75.000")
          .with("cause", "recovered")
          .with("charged_seconds", "0")
          .with("billed_seconds", "0")
          .with("bill_to", "")
          .with("amount", "0.0000");

  Row with(String field, String value) {
    return new Row(fields.put(field, value));
  }

  /** As the judge reads them. */
  static Seq<CdrLine> read(Row... rows) {
    return CdrLine.read("[" + Vector.of(rows).map(Row::json).mkString(",") + "]");
  }

  private String json() {
    return Json.object(fields.map((name, value) -> io.vavr.Tuple.of(name, shown(name, value))));
  }

  private static String shown(String name, String value) {
    boolean isTime =
        name.endsWith("_at") || name.equals("charged_from") || name.equals("charged_until");
    return isTime && !value.isEmpty() ? time(value).toString() : value;
  }

  private static Instant time(String seconds) {
    return START.plusMillis(new BigDecimal(seconds).movePointRight(3).longValueExact());
  }
}
