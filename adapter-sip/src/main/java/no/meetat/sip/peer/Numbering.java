package no.meetat.sip.peer;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;
import no.meetat.number.AccessNumber;
import no.meetat.number.AccessNumbers;
import no.meetat.number.NumberText;
import no.meetat.number.PhoneNumber;

/**
 * How a peer writes telephone numbers, and how they are written to it (S1, S3). A number with + or
 * with a {@code phone-context} of digits (RFC 3966) says itself what it is; the form says what
 * digits alone are. A number that is not possible so is none, and never another.
 *
 * @param form of digits alone
 * @param country the code of the country that national numbers are of: {@code 47}
 * @param internationalPrefix digits before a country code: {@code 00}
 * @param nationalPrefix digits that national numbers begin with, as the 0 of many countries; may be
 *     empty
 * @param dialledPrefix digits, {@code *} and {@code #} that come before each number dialled; may be
 *     empty
 */
public record Numbering(
    NumberForm form,
    String country,
    String internationalPrefix,
    String nationalPrefix,
    String dialledPrefix) {

  /** That of a peer of which nothing is said, and of a stranger. */
  public static final Numbering DEFAULT = new Numbering(NumberForm.ANY, "47", "00", "", "");

  private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]+");
  private static final String PLUS = "+";
  private static final String HASH = "#";

  /** As {@code #} is written in the user of a URI (RFC 3261, section 25.1). */
  private static final String ESCAPED_HASH = "%23";

  /** The number of a caller, or of who diverted the call, in this URI; none where it has none. */
  public Option<PhoneNumber> caller(String uri) {
    return form == NumberForm.ANY
        ? PhoneNumber.parse(uri)
        : text(uri).filter(Numbering::isWhole).filter(Numbering::isDigits).flatMap(this::number);
  }

  /** The one of our numbers that is dialled by this URI; none where it is none of them. */
  public Option<AccessNumber> dialled(String uri, AccessNumbers ours) {
    return form == NumberForm.ANY && dialledPrefix.isEmpty()
        ? ours.find(uri)
        : text(uri)
            .flatMap(this::withoutPrefix)
            .filter(Numbering::isDigits)
            .flatMap(text -> form == NumberForm.ANY ? ours.find(written(text)) : one(text, ours));
  }

  private Option<NumberText> withoutPrefix(NumberText text) {
    return behind(dialledPrefix, text.digits())
        .map(digits -> new NumberText(digits, text.context()));
  }

  private static boolean isDigits(NumberText text) {
    return DIGITS.matcher(text.digits()).matches();
  }

  /** In whatever domain, a number that is dialled here is meant for us. */
  private Option<AccessNumber> one(NumberText text, AccessNumbers ours) {
    return number(isWhole(text) ? text : new NumberText(text.digits(), Option.none()))
        .flatMap(ours::find)
        .orElse(() -> ours.findShort(text.digits()));
  }

  private static Option<NumberText> text(String uri) {
    return Option.when(uri.length() <= NumberText.LONGEST, () -> NumberText.of(uri));
  }

  /** Whether it is no extension of a private exchange (RFC 3966, section 5.1.5). */
  private static boolean isWhole(NumberText text) {
    return text.digits().startsWith(PLUS)
        || text.context().forAll(context -> context.startsWith(PLUS));
  }

  private Option<PhoneNumber> number(NumberText text) {
    return text.digits().startsWith(PLUS) || text.context().isDefined()
        ? PhoneNumber.parse(written(text))
        : international(text.digits()).map(PLUS::concat).flatMap(PhoneNumber::parse);
  }

  private static String written(NumberText text) {
    return text.digits() + text.context().map(context -> ";phone-context=" + context).getOrElse("");
  }

  /** What these digits are behind a +. */
  private Option<String> international(String digits) {
    return switch (form) {
      case ANY, E164 -> Option.none();
      case E164_WITHOUT_PLUS -> Option.some(digits);
      case INTERNATIONAL_PREFIX -> behind(internationalPrefix, digits);
      case NATIONAL ->
          behind(internationalPrefix, digits)
              .orElse(() -> behind(nationalPrefix, digits).map(country::concat));
    };
  }

  private static Option<String> behind(String prefix, String digits) {
    return Option.when(digits.startsWith(prefix), () -> digits.substring(prefix.length()));
  }

  /** One of our numbers as the user of a URI; who dials that is understood. */
  public String user(AccessNumber ours) {
    String digits = ours.number().e164().substring(PLUS.length());
    String number = ours.hasNoInternationalForm() ? ours.national() : written(ours, digits);
    return dialledPrefix.replace(HASH, ESCAPED_HASH) + number;
  }

  /** The ways in which one of our numbers may be dialled by a peer that writes so. */
  public Seq<String> ways(AccessNumber ours) {
    String digits = ours.number().e164().substring(PLUS.length());
    String national = behind(country, digits).getOrElse(ours.national());
    return Vector.of(
            PLUS + digits,
            internationalPrefix + digits,
            digits,
            nationalPrefix + national,
            ours.national())
        .map(dialledPrefix::concat)
        .distinct();
  }

  private String written(AccessNumber ours, String digits) {
    return switch (form) {
      case ANY -> ours.national();
      case E164 -> PLUS + digits;
      case E164_WITHOUT_PLUS -> digits;
      case INTERNATIONAL_PREFIX -> internationalPrefix + digits;
      case NATIONAL ->
          behind(country, digits)
              .map(nationalPrefix::concat)
              .filter(national -> !national.startsWith(internationalPrefix))
              .getOrElse(() -> internationalPrefix + digits);
    };
  }
}
