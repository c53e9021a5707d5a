package no.meetat.number;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * Reads telephone numbers as people, spreadsheets and trunks write them (S1, S3): national, with +
 * or 00, as E.164 without +, in {@code tel:} (RFC 3966) and {@code sip:} URIs. A text that is no
 * possible number gives none, and never another number.
 */
final class NumberReader {

  private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("\\+?[0-9]+[.,][0-9]{1,2}|[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+");

  private NumberReader() {}

  /** The number, or why it is none. */
  static Either<NumberFault, PhoneNumber> read(String written) {
    return text(written)
        .flatMap(text ->
            text.context()
                .map(context -> inContext(text.digits(), context))
                .getOrElse(() -> number(text.digits())));
  }

  /** The same for a number that was dialled here: in whatever domain, it is meant for us. */
  static Either<NumberFault, PhoneNumber> readDialled(String written) {
    return text(written)
        .flatMap(text ->
            text.context()
                .filter(context -> context.startsWith("+"))
                .map(context -> inContext(text.digits(), context))
                .getOrElse(() -> number(text.digits())));
  }

  private static Either<NumberFault, NumberText> text(String written) {
    if (written.length() > NumberText.LONGEST) {
      return Either.left(NumberFault.LENGTH);
    }
    if (DECIMAL.matcher(written.strip()).matches()) {
      return Either.left(NumberFault.DECIMAL);
    }
    NumberText text = NumberText.of(written);
    Option<NumberFault> fault =
        text.digits().isEmpty()
            ? Option.some(NumberFault.EMPTY)
            : Option.when(!DIGITS.matcher(text.digits()).matches(), NumberFault.CHARACTERS);
    return fault.toEither(text).swap();
  }

  private static Either<NumberFault, PhoneNumber> number(String digits) {
    return digits.startsWith("+")
        ? NumberPlan.international(digits.substring(1))
        : NumberPlan.national(digits);
  }

  /** A local number belongs to its context (RFC 3966, 5.1.5); some write it whole all the same. */
  private static Either<NumberFault, PhoneNumber> inContext(String digits, String context) {
    if (digits.startsWith("+")) {
      return number(digits);
    }
    String prefix = NumberText.dense(context);
    if (!DIGITS.matcher(prefix).matches() || !prefix.startsWith("+")) {
      return Either.left(NumberFault.EXTENSION);
    }
    return NumberPlan.international(prefix.substring(1) + digits)
        .orElse(() ->
            NumberPlan.national(digits)
                .filterOrElse(
                    number -> number.e164().startsWith(prefix), other -> NumberFault.LENGTH));
  }
}
