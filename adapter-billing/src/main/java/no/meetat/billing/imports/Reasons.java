package no.meetat.billing.imports;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.function.Predicate;

/** What is wrong with a row: all of it, as one who mends it wants to know. */
final class Reasons {

  private Reasons() {}

  /** Of parts that were read side by side: the whole, or what is wrong with all of them. */
  static <T> Validation<Seq<String>, T> of(Validation<Seq<Seq<String>>, T> parts) {
    return parts.mapError(reasons -> reasons.flatMap(one -> one));
  }

  /** What was read; or that reason where it is wrong. */
  static <T> Validation<Seq<String>, T> unless(
      Validation<Seq<String>, T> read, Predicate<T> wrong, String reason) {
    return read.flatMap(value ->
        wrong.test(value) ? Validation.invalid(Vector.of(reason)) : Validation.valid(value));
  }
}
