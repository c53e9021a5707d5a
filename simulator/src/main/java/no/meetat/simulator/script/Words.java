package no.meetat.simulator.script;

import static no.meetat.simulator.script.Grammar.checked;
import static no.meetat.simulator.script.Grammar.one;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.meetat.booking.AccessCode;
import no.meetat.call.Role;
import no.meetat.charging.Increments;
import no.meetat.charging.Money;
import no.meetat.control.Control;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import no.meetat.number.AccessNumbers;
import no.meetat.number.PhoneNumber;

/** The words of the script language that carry a value. */
final class Words {
  private static final Pattern NAMES = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.'-]*");
  private static final Pattern DECIMALS = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");
  private static final Pattern PAYERS = Pattern.compile("\\+?[\\p{L}\\p{N}_.'-]+");
  private static final Pattern MINUTE_WORDS = Pattern.compile("minutes?");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern COUNTS = Pattern.compile("\\d{1,9}");
  private static final Pattern INCREMENTS = Pattern.compile("([1-9]\\d{0,4})/([1-9]\\d{0,4})");

  static final Grammar<String> NAME = one("a name", matching(NAMES));
  static final Grammar<ScriptTime> TIME =
      one("a time (mm:ss), clock, tariff, control or meeting", ScriptTime::parse);
  static final Grammar<PhoneNumber> NUMBER = checked("a telephone number", Words::number);
  static final Grammar<Option<PhoneNumber>> CALLER_NUMBER =
      checked("a telephone number or `nobody`", Words::callerNumber);
  static final Grammar<AccessNumber> ACCESS_NUMBER =
      checked("an access number", Words::accessNumber);
  static final Grammar<AccessCode> CODE = one("a code of 4 to 12 digits", AccessCode::parse);
  static final Grammar<Seq<Key>> KEYS = checked("keys", Words::keys);
  static final Grammar<Role> ROLE =
      oneOf(Role.values(), role -> role.name().toLowerCase(Locale.ROOT));
  static final Grammar<Control> CONTROL = oneOf(Control.values(), Control::word);
  static final Grammar<PromptName> PROMPT = checked("a prompt", PromptName::parse);
  static final Grammar<CallerState> CALLER_STATE = oneOf(CallerState.values(), CallerState::word);
  static final Grammar<MeetingState> MEETING_STATE =
      oneOf(MeetingState.values(), MeetingState::word);
  static final Grammar<Integer> COUNT =
      one("a number", matching(COUNTS).andThen(word -> word.map(Integer::parseInt)));
  static final Grammar<BigDecimal> DECIMAL =
      one("a number", matching(DECIMALS).andThen(word -> word.map(BigDecimal::new)));
  static final Grammar<Money> MONEY =
      DECIMAL.and(one("a currency such as NOK", matching(CURRENCY)), Money::new);
  static final Grammar<String> PAYER = one("a meeting or a telephone number", matching(PAYERS));
  static final Grammar<String> MINUTES = one("`minutes`", matching(MINUTE_WORDS));
  static final Grammar<Increments> STEPS = one("increments such as 60/60", Words::steps);

  private Words() {}

  static Function<String, Option<String>> matching(Pattern pattern) {
    return word -> Option.some(word).filter(pattern.asMatchPredicate());
  }

  private static <S> Grammar<S> oneOf(S[] states, Function<S, String> name) {
    return Grammar.oneOf(Array.of(states).toLinkedMap(name, state -> state));
  }

  private static Either<String, PhoneNumber> number(String word) {
    return PhoneNumber.read(word)
        .mapLeft(fault -> "`" + word + "` is not a telephone number: " + fault.sentence());
  }

  private static Either<String, Option<PhoneNumber>> callerNumber(String word) {
    return word.equals("nobody")
        ? Either.right(Option.none())
        : PhoneNumber.read(word)
            .map(Option::some)
            .mapLeft(fault ->
                "`" + word + "` is not a telephone number or `nobody`: " + fault.sentence());
  }

  private static Either<String, AccessNumber> accessNumber(String word) {
    return AccessNumbers.DEFAULT
        .find(word)
        .toEither(
            "`"
                + word
                + "` is not an access number: "
                + AccessNumbers.DEFAULT.all().mkString(", "));
  }

  private static Either<String, Seq<Key>> keys(String word) {
    return Either.sequenceRight(
        Vector.ofAll(word.toCharArray())
            .map(symbol ->
                Key.of(symbol).toEither("`" + word + "`: there is no key `" + symbol + "`")));
  }

  private static Option<Increments> steps(String word) {
    return Option.some(INCREMENTS.matcher(word))
        .filter(Matcher::matches)
        .map(steps ->
            new Increments(Long.parseLong(steps.group(1)), Long.parseLong(steps.group(2))));
  }
}
