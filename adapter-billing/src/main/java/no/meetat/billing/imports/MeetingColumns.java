package no.meetat.billing.imports;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Array;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Booking;
import no.meetat.booking.Entitlement;

/** Reads a meeting from its row. */
final class MeetingColumns {

  static final String MODERATOR_CODE = "moderator_code";
  static final String PARTICIPANT_CODE = "participant_code";
  static final String PIN = "pin";
  static final String START = "start";
  static final String END = "end";
  static final Seq<String> ALL =
      Array.of(
          "kind",
          "owner",
          "bill_to",
          MODERATOR_CODE,
          PARTICIPANT_CODE,
          PIN,
          START,
          END,
          "moderator_number");

  /** Files of earlier versions lack it. */
  static final Seq<String> OTHERS = Array.of("name");

  private static final String CODE = "4 to 12 digits";
  private static final String STANDING = "standing";
  private static final String ONE_OFF = "one-off";

  private MeetingColumns() {}

  /** The meeting; or all that is wrong with it. */
  static Validation<Seq<String>, MeetingRow> read(CsvRow row) {
    return row.required("kind", "standing or one-off", MeetingColumns::kind)
        .flatMap(kind -> kind.equals(STANDING) ? standing(row) : oneOff(row));
  }

  private static Option<String> kind(String word) {
    return Option.when(word.equals(STANDING) || word.equals(ONE_OFF), word);
  }

  private static Validation<Seq<String>, MeetingRow> standing(CsvRow row) {
    return Reasons.of(
        Validation.combine(
                row.nothingIn(STANDING, PIN, START, END), whoPays(row), standingCodes(row))
            .ap((any, booking, codes) -> new MeetingRow(row.line(), booking, codes)));
  }

  private static Validation<Seq<String>, MeetingRow> oneOff(CsvRow row) {
    return Reasons.of(
        Validation.combine(
                row.nothingIn(ONE_OFF, MODERATOR_CODE, PARTICIPANT_CODE),
                timed(row),
                code(row, PIN))
            .ap((any, booking, pin) -> new MeetingRow(row.line(), booking, pinOf(pin))));
  }

  private static Validation<Seq<String>, Booking.Standing> whoPays(CsvRow row) {
    return Reasons.of(
        Validation.combine(
                row.required("owner", "a name", Option::some),
                row.number("bill_to"),
                row.optionalNumber("moderator_number"))
            .ap((owner, payer, number) ->
                new Booking.Standing(owner, payer, number, row.cell("name"))));
  }

  private static Validation<Seq<String>, Booking> timed(CsvRow row) {
    return Reasons.of(
        Validation.combine(whoPays(row), times(row))
            .ap((who, times) -> who.between(times._1, times._2)));
  }

  private static Validation<Seq<String>, Tuple2<Instant, Instant>> times(CsvRow row) {
    return Reasons.unless(
        Reasons.of(Validation.combine(row.time(START), row.time(END)).ap(Tuple::of)),
        times -> !times._1.isBefore(times._2),
        "the end is not after the start");
  }

  private static Validation<Seq<String>, Map<Entitlement, AccessCode>> standingCodes(CsvRow row) {
    return Reasons.unless(
            Reasons.of(
                Validation.combine(code(row, MODERATOR_CODE), code(row, PARTICIPANT_CODE))
                    .ap(Tuple::of)),
            codes -> codes._1.equals(codes._2),
            "the two codes are the same")
        .map(codes -> codesOf(codes._1, codes._2));
  }

  private static Map<Entitlement, AccessCode> codesOf(
      AccessCode moderator, AccessCode participant) {
    return LinkedHashMap.of(Entitlement.MODERATOR, moderator, Entitlement.PARTICIPANT, participant);
  }

  private static Map<Entitlement, AccessCode> pinOf(AccessCode pin) {
    return LinkedHashMap.of(Entitlement.PIN, pin);
  }

  private static Validation<Seq<String>, AccessCode> code(CsvRow row, String column) {
    return row.required(column, CODE, AccessCode::parse);
  }
}
