package no.meetat.simulator.text;

import com.github.freva.asciitable.HorizontalAlign;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Function;
import no.meetat.simulator.text.Drawing.Shown;

/**
 * Columns of text with headings, drawn with lines of ASCII to fit a sheet.
 *
 * @param <T> what a row shows
 */
public final class Table<T> {

  private final Seq<TableColumn<T>> columns;
  private final Seq<String> leave;

  private Table(Seq<TableColumn<T>> columns, Seq<String> leave) {
    this.columns = columns;
    this.leave = leave;
  }

  /** A table without columns. */
  public static <T> Table<T> empty() {
    return new Table<>(Vector.empty(), Vector.empty());
  }

  /** A table of words with a column for each of these fields; {@code bill_to} is "bill to". */
  public static Table<Map<String, String>> ofFields(Seq<String> names) {
    return names.foldLeft(
        Table.empty(),
        (table, name) -> table.text(heading(name), fields -> fields.get(name).getOrElse("")));
  }

  private static String heading(String field) {
    return field.replace('_', ' ');
  }

  /** The table with one more column, of words. */
  public Table<T> text(String heading, Function<T, String> cell) {
    return with(TableColumn.of(heading, cell, HorizontalAlign.LEFT));
  }

  /** The table with one more column, of words that stand out by what they say. */
  public Table<T> text(String heading, Function<T, String> cell, Function<String, Ink> ink) {
    return with(TableColumn.of(heading, cell, HorizontalAlign.LEFT).withInk(ink));
  }

  /** The table with one more column, of numbers. */
  public Table<T> number(String heading, Function<T, String> cell) {
    return with(TableColumn.of(heading, cell, HorizontalAlign.RIGHT));
  }

  /** The table with one more column, of numbers, and their sum. */
  public Table<T> number(String heading, Function<T, String> cell, String sum) {
    return with(TableColumn.of(heading, cell, HorizontalAlign.RIGHT).withSum(sum));
  }

  /** The table, of which a narrow sheet leaves out these columns first, in this order. */
  public Table<T> leavingOut(String... headings) {
    return new Table<>(columns, Vector.of(headings));
  }

  /** The table of these rows, lines separated by line feeds. */
  public String draw(Sheet sheet, Seq<T> rows) {
    StringWriter text = new StringWriter();
    write(new PrintWriter(text), sheet, rows::forEach);
    return text.toString().stripTrailing();
  }

  /** Writes the table of these rows, which are read twice. */
  public void write(PrintWriter out, Sheet sheet, Rows<T> rows) {
    Fit fit = Fit.of(extents(rows), leave, sheet.width());
    Drawing<T> drawing = new Drawing<>(out, sheet, shown(fit));
    drawing.begin();
    rows.read(drawing::row);
    drawing.end();
    sign(fit.leftOut(), sheet).forEach(out::println);
  }

  private static Option<String> sign(Seq<String> leftOut, Sheet sheet) {
    return Option.when(
        !leftOut.isEmpty(),
        () ->
            sheet.ink(
                Ink.CARE,
                "Left out at %d columns: %s. A wider terminal, or a pipe, shows all."
                    .formatted(sheet.width(), leftOut.mkString(", "))));
  }

  private Seq<Shown<T>> shown(Fit fit) {
    return fit.widths().toVector().map(of -> new Shown<>(columns.get(of._1), of._2));
  }

  private Seq<Extent> extents(Rows<T> rows) {
    Vector<Extent> extents =
        Vector.range(0, columns.size())
            .map(number -> new Extent(number, columns.get(number).heading()));
    extents.forEach(extent -> extent.add(columns.get(extent.column()).sum()));
    rows.read(row ->
        extents.forEach(extent -> extent.add(columns.get(extent.column()).cell().apply(row))));
    return extents;
  }

  private Table<T> with(TableColumn<T> column) {
    return new Table<>(columns.append(column), leave);
  }
}
