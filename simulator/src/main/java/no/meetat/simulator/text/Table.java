package no.meetat.simulator.text;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.function.Function;

/**
 * Columns of text with headings, drawn with lines of ASCII.
 *
 * @param <T> what a row shows
 */
public final class Table<T> {
  private static final int MAX_CELL_WIDTH = 200;

  private final Seq<ColumnData<T>> columns;

  private Table(Seq<ColumnData<T>> columns) {
    this.columns = columns;
  }

  /** A table without columns. */
  public static <T> Table<T> empty() {
    return new Table<>(Vector.empty());
  }

  /** A table of words with a column for each of these fields. */
  public static Table<Map<String, String>> ofFields(Seq<String> names) {
    return names.foldLeft(
        Table.empty(), (table, name) -> table.text(name, fields -> fields.get(name).getOrElse("")));
  }

  /** The table with one more column, of words. */
  public Table<T> text(String heading, Function<T, String> cell) {
    return with(column(heading).dataAlign(HorizontalAlign.LEFT), cell);
  }

  /** The table with one more column, of numbers. */
  public Table<T> number(String heading, Function<T, String> cell) {
    return with(column(heading).dataAlign(HorizontalAlign.RIGHT), cell);
  }

  /** The table with one more column, of numbers, and their sum. */
  public Table<T> number(String heading, Function<T, String> cell, String sum) {
    return with(
        column(heading)
            .dataAlign(HorizontalAlign.RIGHT)
            .footerAlign(HorizontalAlign.RIGHT)
            .footer(sum),
        cell);
  }

  /** The table of these rows, lines separated by line feeds. */
  public String draw(Seq<T> rows) {
    return AsciiTable.builder()
        .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
        .lineSeparator("\n")
        .data(rows.asJava(), columns.asJava())
        .asString();
  }

  private Table<T> with(Column column, Function<T, String> cell) {
    return new Table<>(columns.append(column.with(cell)));
  }

  private static Column column(String heading) {
    return new Column().header(heading).headerAlign(HorizontalAlign.LEFT).maxWidth(MAX_CELL_WIDTH);
  }
}
