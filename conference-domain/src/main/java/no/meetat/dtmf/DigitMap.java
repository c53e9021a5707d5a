package no.meetat.dtmf;

import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * Which keys stand for which command (S26). A map in which one entry is the beginning of another
 * cannot be made, so keys are never ambiguous (RFC 3435, section 2.1.5 gives the name).
 *
 * @param <C> the commands
 */
public final class DigitMap<C> {

  private final Map<Seq<Key>, C> entries;
  private final Map<Seq<Key>, DigitMatch<C>> matches;

  private DigitMap(Map<Seq<Key>, C> entries) {
    this.entries = entries;
    this.matches = withBeginnings(entries);
  }

  /**
   * The map with these entries, written as on the keypad: {@code "*5"}.
   *
   * @return left when an entry is empty, holds a character that is no key, or is the beginning of
   *     another
   */
  public static <C> Either<DigitMapFault, DigitMap<C>> of(Map<String, C> entries) {
    return Either.sequenceRight(entries.map(DigitMap::parse))
        .flatMap(parsed -> DigitMapFault.overlap(parsed.map(Tuple2::_1)).toEither(parsed).swap())
        .map(parsed -> new DigitMap<>(HashMap.ofEntries(parsed)));
  }

  /**
   * This map and one more entry.
   *
   * @return left when an entry is empty, holds a character that is no key, or is the beginning of
   *     another
   */
  public Either<DigitMapFault, DigitMap<C>> and(String keys, C command) {
    return of(entries.mapKeys(Key::symbols).put(keys, command));
  }

  /** What is bound: keys and their command, in no particular order. */
  public Map<Seq<Key>, C> entries() {
    return entries;
  }

  /** Whether nothing is bound. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** What these keys are, in constant time. */
  public DigitMatch<C> match(Seq<Key> keys) {
    return matches.getOrElse(keys, new DigitMatch.None<>());
  }

  private static <C> Either<DigitMapFault, Tuple2<Seq<Key>, C>> parse(Tuple2<String, C> entry) {
    Seq<Key> keys = Vector.ofAll(entry._1.toCharArray()).flatMap(Key::of);
    boolean wellFormed = !keys.isEmpty() && keys.size() == entry._1.length();
    return wellFormed
        ? Either.right(new Tuple2<>(keys, entry._2))
        : Either.left(new DigitMapFault.NoKeys(entry._1));
  }

  private static <C> Map<Seq<Key>, DigitMatch<C>> withBeginnings(Map<Seq<Key>, C> entries) {
    Map<Seq<Key>, DigitMatch<C>> beginnings =
        entries
            .keySet()
            .toVector()
            .flatMap(keys -> Vector.range(1, keys.size()).map(keys::take))
            .toMap(keys -> new Tuple2<>(keys, new DigitMatch.Partial<>()));
    Map<Seq<Key>, DigitMatch<C>> complete = entries.mapValues(DigitMatch.Complete::new);
    return complete.merge(beginnings);
  }
}
