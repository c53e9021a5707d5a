package no.meetat.simulator.text;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/**
 * How the columns of a table share a sheet. Columns that are empty in all rows are dropped. What is
 * too wide is wrapped between words, the widest columns first. Columns that do not fit even so are
 * left out.
 *
 * @param widths of the columns that are shown, by their numbers
 * @param leftOut the headings of those that are not
 */
record Fit(Map<Integer, Integer> widths, Seq<String> leftOut) {

  /** Two blanks and a line for each column. */
  private static final int FRAME_OF_COLUMN = 3;

  private static final int LAST_LINE = 1;

  /**
   * The fit on a sheet of this width.
   *
   * @param leave headings of columns to leave out first, in this order; then it is from the right
   */
  static Fit of(Seq<Extent> all, Seq<String> leave, int width) {
    Seq<Extent> filled = all.exists(Extent::filled) ? all.filter(Extent::filled) : all;
    Seq<Extent> shown = fitting(filled, leave, width);
    int limit = limit(shown, width);
    return new Fit(
        shown.toLinkedMap(Extent::column, column -> column.within(limit)),
        filled.removeAll(shown).map(Extent::heading));
  }

  private static Seq<Extent> fitting(Seq<Extent> columns, Seq<String> leave, int width) {
    Seq<Extent> left = columns;
    while (left.size() > 1 && width(left, 0) > width) {
      left = left.remove(next(left, leave));
    }
    return left;
  }

  private static Extent next(Seq<Extent> columns, Seq<String> leave) {
    return leave
        .flatMap(heading -> columns.find(column -> column.heading().equals(heading)))
        .headOption()
        .getOrElse(columns::last);
  }

  /** The width that no column need exceed. */
  private static int limit(Seq<Extent> columns, int width) {
    int limit = columns.map(Extent::whole).max().getOrElse(0);
    while (limit > 0 && width(columns, limit) > width) {
      limit--;
    }
    return limit;
  }

  private static int width(Seq<Extent> columns, int limit) {
    return columns.map(column -> column.within(limit) + FRAME_OF_COLUMN).sum().intValue()
        + LAST_LINE;
  }
}
