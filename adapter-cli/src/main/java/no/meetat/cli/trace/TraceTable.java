package no.meetat.cli.trace;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import no.meetat.charging.CdrField;
import no.meetat.cli.output.Columns;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.trace.TracedMessage;

/** Messages as programs read them. */
final class TraceTable {

  /** What the fields are called. */
  private static final Seq<String> NAMES =
      Vector.of("number", "call_id", "at", "direction", "transport")
          .appendAll(Vector.of("own", "far", "first_line", "message"));

  /** The columns, one of which is a number in JSON. */
  static final Columns COLUMNS = Columns.of(NAMES).withNumbers("number");

  private TraceTable() {}

  /** The fields of a message of this call. */
  static Map<String, String> fields(String call, TracedMessage message) {
    Seq<String> fields =
        Vector.of(
            Long.toString(message.number()),
            call,
            CdrField.shown(message.at()),
            message.direction().word(),
            message.protocol(),
            IpLiteral.hostPort(message.own()),
            IpLiteral.hostPort(message.far()),
            message.firstLine(),
            Ladder.decoded(message.octets()));
    return LinkedHashMap.ofEntries(NAMES.zip(fields));
  }
}
