package no.meetat.dtmf;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Why a table of keys is refused when it is loaded (S26). */
public sealed interface DigitMapFault {

  /** In words: {@code `*` is the beginning of `*5`}. */
  default String reason() {
    return switch (this) {
      case NoKeys fault -> "`" + fault.entry() + "` is not keys";
      case Overlap fault ->
          "`" + fault.beginning() + "` is the beginning of `" + fault.entry() + "`";
    };
  }

  /** The entry is empty or holds a character that is no key. */
  record NoKeys(String entry) implements DigitMapFault {}

  /** One entry is the beginning of the other, or the same. */
  record Overlap(String beginning, String entry) implements DigitMapFault {}

  /** The first pair of entries of which one is the beginning of the other. */
  static Option<DigitMapFault> overlap(Seq<Seq<Key>> entries) {
    Seq<String> sorted = entries.map(Key::symbols).sorted();
    return sorted
        .zip(sorted.drop(1))
        .find(pair -> pair._2.startsWith(pair._1))
        .map(pair -> new Overlap(pair._1, pair._2));
  }
}
