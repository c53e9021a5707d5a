package no.meetat.simulator.script;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What a line says.
 *
 * @param number counted from 1
 */
record Line<S extends Statement>(int number, S statement) {
  /** The lines whose statement is of this type. */
  static <S extends Statement> Seq<Line<S>> of(Class<S> type, Seq<Line<Statement>> lines) {
    return lines.flatMap(line -> line.as(type));
  }

  private <T extends Statement> Option<Line<T>> as(Class<T> type) {
    return Option.when(type.isInstance(statement), () -> new Line<>(number, type.cast(statement)));
  }
}
