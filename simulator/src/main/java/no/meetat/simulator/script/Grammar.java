package no.meetat.simulator.script;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads a value from the words of a line, or says which word is wrong.
 *
 * @param <T> the value
 */
@FunctionalInterface
interface Grammar<T> {
  /** A value and the words after it. */
  record Found<T>(T value, List<String> rest) {}

  /** The value these words begin with, or what is wrong. */
  Either<Misread, Found<T>> read(List<String> words);

  /** One word, read by {@code reader}; {@code what} names what is missing at the end of a line. */
  static <T> Grammar<T> checked(String what, Function<String, Either<String, T>> reader) {
    return words ->
        words
            .headOption()
            .toEither("the line ends where " + what + " should stand")
            .flatMap(reader)
            .map(value -> new Found<>(value, words.tail()))
            .mapLeft(wrong -> new Misread(wrong, words.size()));
  }

  /** One of these words. */
  static <T> Grammar<T> oneOf(Map<String, T> values) {
    return oneOf(values.keySet().mkString("one of ", ", ", ""), values);
  }

  /** One of these words; {@code what} names them where a line ends too early or has another. */
  static <T> Grammar<T> oneOf(String what, Map<String, T> values) {
    Seq<String> known = values.keySet().toVector();
    return checked(
        what,
        word ->
            values
                .get(word)
                .toEither(() -> "`" + word + "` is not " + what + Suggestion.of(word, known)));
  }

  /** One word, which is {@code what}. */
  static <T> Grammar<T> one(String what, Function<String, Option<T>> reader) {
    return checked(what, word -> reader.apply(word).toEither("`" + word + "` is not " + what));
  }

  /** Exactly these words, separated by spaces. */
  static Grammar<String> words(String literals) {
    return List.of(literals.split(" ", -1))
        .map(literal -> one("`" + literal + "`", word -> Option.some(word).filter(literal::equals)))
        .reduce((first, second) -> first.and(second, (any, last) -> last));
  }

  /** Goes on as the next word says. */
  static <T> Grammar<T> choice(Map<String, Grammar<T>> branches) {
    return goingOn(oneOf(branches));
  }

  /** The same; {@code what} names what can come next. */
  static <T> Grammar<T> choice(String what, Map<String, Grammar<T>> branches) {
    return goingOn(oneOf(what, branches));
  }

  private static <T> Grammar<T> goingOn(Grammar<Grammar<T>> branch) {
    return words -> branch.read(words).flatMap(found -> found.value().read(found.rest()));
  }

  /** Goes on as the next word says; reads all words by {@code otherwise} when no branch has it. */
  static <T> Grammar<T> choiceOr(Map<String, Grammar<T>> branches, Grammar<T> otherwise) {
    Seq<String> known = branches.keySet().toVector();
    return words ->
        words.headOption().exists(branches::containsKey)
            ? choice(branches).read(words)
            : otherwise
                .read(words)
                .mapLeft(wrong ->
                    wrong.left() < words.size()
                        ? wrong
                        : wrong.and(
                            words
                                .headOption()
                                .map(first -> Suggestion.of(first, known))
                                .getOrElse("")));
  }

  /** A value after a word, or none when the word does not come next. */
  static <T> Grammar<Option<T>> optional(String keywords, Grammar<T> value) {
    String first = keywords.split(" ", -1)[0];
    return words ->
        words.headOption().contains(first)
            ? words(keywords).then(value).map(Option::some).read(words)
            : Either.right(new Found<>(Option.none(), words));
  }

  /** A value, or none when the line ends here. */
  static <T> Grammar<Option<T>> unlessAtEnd(Grammar<T> value) {
    return words ->
        words.isEmpty()
            ? Either.right(new Found<>(Option.none(), words))
            : value.map(Option::some).read(words);
  }

  default <R> Grammar<R> map(Function<T, R> change) {
    return words ->
        read(words).map(found -> new Found<>(change.apply(found.value()), found.rest()));
  }

  default <S, R> Grammar<R> and(Grammar<S> next, BiFunction<T, S, R> both) {
    return words ->
        read(words)
            .flatMap(found -> next.map(s -> both.apply(found.value(), s)).read(found.rest()));
  }

  /** What comes after this. */
  default <S> Grammar<S> then(Grammar<S> next) {
    return and(next, (any, second) -> second);
  }

  /** This, before what comes after. */
  default Grammar<T> before(Grammar<?> next) {
    return words ->
        read(words)
            .flatMap(found ->
                next.read(found.rest()).map(end -> new Found<>(found.value(), end.rest())));
  }

  /** All words of a line. */
  default Either<Misread, T> readAll(List<String> words) {
    return read(words)
        .flatMap(found ->
            found
                .rest()
                .headOption()
                .map(word ->
                    Either.<Misread, T>left(
                        new Misread(
                            "nothing should follow, but `" + word + "` does", found.rest().size())))
                .getOrElse(Either.right(found.value())));
  }
}
