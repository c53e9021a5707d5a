package no.meetat.simulator.text;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.Styler;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws a table with lines of ASCII, some rows at a time.
 *
 * @param <T> a row
 */
final class Drawing<T> {

  private static final int ROWS_AT_ONCE = 500;
  private static final int PADDING = 2;

  // Which of AsciiTable's border characters belong to a part of the table.
  private static final Character[] HEAD = border(0, 11);
  private static final Character[] BODY = border(11, 14);
  private static final Character[] FOOT = border(18, 29);

  private final PrintWriter out;
  private final Sheet sheet;
  private final Seq<Shown<T>> columns;
  private final List<String[]> waiting = new ArrayList<>();

  /** A column, and how wide it is. */
  record Shown<T>(TableColumn<T> column, int width) {

    private Column head() {
      return plain().header(column.heading()).headerAlign(HorizontalAlign.LEFT);
    }

    private Column foot() {
      return column.sum().isEmpty()
          ? plain()
          : plain().footer(column.sum()).footerAlign(column.align());
    }

    private Column plain() {
      return new Column()
          .dataAlign(column.align())
          .minWidth(width + PADDING)
          .maxWidth(width + PADDING);
    }
  }

  Drawing(PrintWriter out, Sheet sheet, Seq<Shown<T>> columns) {
    this.out = out;
    this.sheet = sheet;
    this.columns = columns;
  }

  void begin() {
    print(HEAD, columns.map(Shown::head), Vector.empty());
  }

  void row(T row) {
    waiting.add(columns.map(shown -> shown.column().cell().apply(row)).toJavaArray(String[]::new));
    if (waiting.size() == ROWS_AT_ONCE) {
      flush();
    }
  }

  void end() {
    flush();
    print(FOOT, columns.map(Shown::foot), Vector.empty());
  }

  private void flush() {
    if (!waiting.isEmpty()) {
      print(BODY, columns.map(Shown::plain), Vector.ofAll(waiting));
      waiting.clear();
    }
  }

  private void print(Character[] border, Seq<Column> drawn, Seq<String[]> rows) {
    out.println(
        AsciiTable.builder()
            .border(border)
            .lineSeparator("\n")
            .styler(new Inks(rows))
            .data(drawn.toJavaArray(Column[]::new), rows.toJavaArray(String[][]::new))
            .asString()
            .stripLeading()); // the library ends even a border that is not drawn
  }

  private static Character[] border(int from, int until) {
    Character[] all = AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS.clone();
    Arrays.fill(all, 0, from, null);
    Arrays.fill(all, until, all.length, null);
    return all;
  }

  /** Colours the lines of cells. */
  private final class Inks implements Styler {
    private final Seq<String[]> rows;

    Inks(Seq<String[]> rows) {
      this.rows = rows;
    }

    @Override
    public List<String> styleHeader(Column column, int number, List<String> lines) {
      return inked(Ink.HEADING, lines);
    }

    @Override
    public List<String> styleCell(Column column, int row, int number, List<String> lines) {
      return inked(columns.get(number).column().ink().apply(rows.get(row)[number]), lines);
    }

    private List<String> inked(Ink ink, List<String> lines) {
      return lines.stream().map(line -> sheet.ink(ink, line)).toList();
    }
  }
}
