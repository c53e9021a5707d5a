package no.meetat.simulator.text;

import com.github.freva.asciitable.HorizontalAlign;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param cell what a row has in it
 * @param sum below all rows; empty for none
 * @param ink of a cell with this text
 * @param <T> a row
 */
record TableColumn<T>(
    String heading,
    Function<T, String> cell,
    HorizontalAlign align,
    String sum,
    Function<String, Ink> ink) {

  static <T> TableColumn<T> of(String heading, Function<T, String> cell, HorizontalAlign align) {
    return new TableColumn<>(heading, cell, align, "", text -> Ink.PLAIN);
  }

  TableColumn<T> withSum(String total) {
    return new TableColumn<>(heading, cell, align, total, ink);
  }

  TableColumn<T> withInk(Function<String, Ink> inks) {
    return new TableColumn<>(heading, cell, align, sum, inks);
  }
}
