package no.meetat.cli.trace;

import io.vavr.collection.Map;
import io.vavr.control.Either;
import java.io.PrintWriter;
import no.meetat.cli.output.Format;
import no.meetat.cli.output.Listing;
import no.meetat.cli.socket.Reply;
import no.meetat.simulator.text.Rows;
import no.meetat.simulator.text.Sheet;

/**
 * Prints messages as they come.
 *
 * @param out where
 * @param format of rows; a table is a ladder
 * @param whole whether messages are shown whole in a ladder
 */
public record TraceText(PrintWriter out, Format format, boolean whole) {

  /** Prints all that the source has; returns what it says at the end. */
  public Either<Reply, String> print(TraceSource source) {
    return format == Format.TABLE ? ladder(source) : rows(source);
  }

  private Either<Reply, String> ladder(TraceSource source) {
    Ladder ladder = new Ladder(out, whole);
    return source.read((call, message) -> ladder.print(message));
  }

  private Either<Reply, String> rows(TraceSource source) {
    Reading reading = new Reading(source);
    Rows<Map<String, String>> rows =
        each ->
            reading.read((call, message) -> {
              each.accept(TraceTable.fields(call, message));
              out.flush();
            });
    new Listing(out, Sheet.ENDLESS).rows(format, TraceTable.COLUMNS, rows);
    return reading.said();
  }
}
