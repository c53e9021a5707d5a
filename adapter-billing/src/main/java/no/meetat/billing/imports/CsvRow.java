package no.meetat.billing.imports;

import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import no.meetat.number.PhoneNumber;

/**
 * A row of a file.
 *
 * @param line where it begins, from 1
 * @param cells by column
 */
record CsvRow(long line, Map<String, String> cells) {

  /** The cell's text, without space around it; none when it is empty. */
  Option<String> cell(String column) {
    return cells.get(column).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The cell's value, read; or what is wrong with it. */
  <T> Either<String, T> required(String column, String form, Function<String, Option<T>> read) {
    return cell(column)
        .toEither(() -> "the " + column + " is missing")
        .flatMap(text -> read.apply(text).toEither(() -> "the " + column + " is not " + form));
  }

  /** The same where the cell may be empty. */
  <T> Either<String, Option<T>> optional(
      String column, String form, Function<String, Option<T>> read) {
    return cell(column).isEmpty()
        ? Either.right(Option.none())
        : required(column, form, read).map(Option::some);
  }

  /** The telephone number in the cell; or what is wrong with it. */
  Either<String, PhoneNumber> number(String column) {
    return cell(column)
        .toEither(() -> "the " + column + " is missing")
        .flatMap(text ->
            PhoneNumber.read(text)
                .mapLeft(
                    fault -> "the " + column + " is not a telephone number: " + fault.sentence()));
  }

  /** The same where the cell may be empty. */
  Either<String, Option<PhoneNumber>> optionalNumber(String column) {
    return cell(column).isEmpty() ? Either.right(Option.none()) : number(column).map(Option::some);
  }

  /** The cell must be empty; or what is wrong. */
  Option<String> unlessEmpty(String column, String kind) {
    return cell(column).map(text -> "a " + kind + " meeting has no " + column);
  }
}
