package no.meetat.simulator.script;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What a line says.
 *
 * @param text as it is written
 */
record Line<S extends Statement>(LineText text, S statement) {
  /** The lines whose statement is of this type. */
  static <S extends Statement> Seq<Line<S>> of(Class<S> type, Seq<Line<Statement>> lines) {
    return lines.flatMap(line -> line.as(type));
  }

  /** Counted from 1. */
  int number() {
    return text.number();
  }

  /** What is wrong with the line as a whole. */
  Wrong wrong(String what) {
    return new Wrong(text, 0, what);
  }

  /** What is wrong with one of its words. */
  Wrong wrong(String word, String what) {
    return new Wrong(text, Math.max(0, text.words().indexOf(word)), what);
  }

  private <T extends Statement> Option<Line<T>> as(Class<T> type) {
    return Option.when(type.isInstance(statement), () -> new Line<>(text, type.cast(statement)));
  }
}
