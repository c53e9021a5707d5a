package no.meetat.billing.imports;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.meetat.billing.text.Csv;
import no.meetat.number.NumberFault;
import no.meetat.number.PhoneNumber;

/**
 * A row of a file.
 *
 * @param line where it begins, from 1
 * @param fault what is wrong with its form
 * @param cells by column
 */
record CsvRow(long line, Option<String> fault, Map<String, String> cells) {

  /** An apostrophe by which a spreadsheet is told that a cell is text; {@link Csv} writes it. */
  private static final Pattern MARKED_AS_TEXT = Pattern.compile("^'(?=[=@+-])");

  /** What a spreadsheet makes of long numbers and of formulas: 4,72E+09, ="48291374". */
  private static final Pattern SPOILT = Pattern.compile("[0-9][.,]?[0-9]*[eE][+-]?[0-9]+|=.*");

  /** Behind a number of an exchange; who is billed is the exchange or nobody. */
  private static final Pattern EXTENSION = Pattern.compile("(?i);\\s*ext=");

  /** The row, when there is nothing wrong with its form; or what is. */
  Validation<Seq<String>, CsvRow> sound() {
    return reasons(fault.toEither(this).swap());
  }

  private static <T> Validation<Seq<String>, T> reasons(Either<String, T> read) {
    return read.<Seq<String>>mapLeft(Vector::of).toValidation();
  }

  /** The cell's text, without space around it; none when it is empty. */
  Option<String> cell(String column) {
    return cells
        .get(column)
        .map(text -> MARKED_AS_TEXT.matcher(text.strip()).replaceFirst(""))
        .filter(text -> !text.isEmpty());
  }

  private Either<String, String> filled(String column) {
    return cell(column).toEither(() -> "the " + column + " is missing");
  }

  private static String advice(String text) {
    return SPOILT.matcher(text).matches()
        ? ": a spreadsheet has rewritten it; format its column as text and type it again"
        : "";
  }

  /** The cell's value, read; or what is wrong with it. */
  <T> Validation<Seq<String>, T> required(
      String column, String form, Function<String, Option<T>> read) {
    return reasons(
        filled(column)
            .flatMap(text ->
                read.apply(text)
                    .toEither(() -> "the " + column + " is not " + form + advice(text))));
  }

  /** The same where the cell may be empty. */
  <T> Validation<Seq<String>, Option<T>> optional(
      String column, String form, Function<String, Option<T>> read) {
    return cell(column).isEmpty()
        ? Validation.valid(Option.none())
        : required(column, form, read).map(Option::some);
  }

  /** The telephone number in the cell; or what is wrong with it. */
  Validation<Seq<String>, PhoneNumber> number(String column) {
    return reasons(
        filled(column)
            .flatMap(text ->
                PhoneNumber.read(text)
                    .filterOrElse(
                        any -> !EXTENSION.matcher(text).find(), any -> NumberFault.EXTENSION)
                    .mapLeft(
                        why -> "the " + column + " is not a telephone number" + told(text, why))));
  }

  private static String told(String text, NumberFault why) {
    String advice = advice(text);
    return advice.isEmpty() ? ": " + why.sentence() : advice;
  }

  /** The same where the cell may be empty. */
  Validation<Seq<String>, Option<PhoneNumber>> optionalNumber(String column) {
    return cell(column).isEmpty()
        ? Validation.valid(Option.none())
        : number(column).map(Option::some);
  }

  /** The time in the cell; or what is wrong with it. */
  Validation<Seq<String>, Instant> time(String column) {
    return reasons(
        filled(column)
            .flatMap(text -> OsloTime.readOnce(text).mapLeft(why -> "the " + column + " " + why)));
  }

  /** These cells are empty; or which of them are not. */
  Validation<Seq<String>, CsvRow> nothingIn(String kind, String... columns) {
    Seq<String> filled =
        Vector.of(columns)
            .filter(column -> cell(column).isDefined())
            .map(column -> "a " + kind + " meeting has no " + column);
    return filled.isEmpty() ? Validation.valid(this) : Validation.invalid(filled);
  }
}
