package no.meetat.billing.imports;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.HashMap;
import java.util.Map;

/** What may stand in a file once, and where it stood. */
final class Seen<T> {

  private final Map<T, Long> lines = new HashMap<>();
  private final String what;

  Seen(String what) {
    this.what = what;
  }

  /** The value, if it stands in no earlier line; or where it does. */
  Validation<Seq<String>, T> once(T value, long line) {
    return earlier(value, line)
        .<Validation<Seq<String>, T>>map(reason -> Validation.invalid(Vector.of(reason)))
        .getOrElse(() -> Validation.valid(value));
  }

  /** Where else the value stands; none when it is the first of its kind. */
  Option<String> earlier(T value, long line) {
    return Option.of(lines.putIfAbsent(value, line))
        .map(before -> what + " stands in line " + before + " already");
  }
}
