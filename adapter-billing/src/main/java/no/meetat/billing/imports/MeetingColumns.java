package no.meetat.billing.imports;

import io.vavr.collection.Array;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
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

  /** The meeting; or what is wrong with it. */
  static Either<String, MeetingRow> read(CsvRow row) {
    return row.required("kind", "standing or one-off", Option::some)
        .flatMap(kind ->
            switch (kind) {
              case STANDING -> standing(row);
              case ONE_OFF -> oneOff(row);
              default -> Either.left("the kind is not standing or one-off");
            });
  }

  private static Either<String, MeetingRow> standing(CsvRow row) {
    return nothingIn(row, STANDING, PIN, START, END)
        .flatMap(any -> whoPays(row))
        .flatMap(booking -> standingCodes(row).map(codes -> meeting(row, booking, codes)));
  }

  private static Either<String, MeetingRow> oneOff(CsvRow row) {
    return nothingIn(row, ONE_OFF, MODERATOR_CODE, PARTICIPANT_CODE)
        .flatMap(any -> whoPays(row))
        .flatMap(booking -> timed(row, booking))
        .flatMap(booking -> code(row, PIN).map(pin -> meeting(row, booking, pinOf(pin))));
  }

  private static Either<String, CsvRow> nothingIn(CsvRow row, String kind, String... columns) {
    return Array.of(columns)
        .flatMap(column -> row.unlessEmpty(column, kind))
        .headOption()
        .toEither(row)
        .swap();
  }

  private static Either<String, Booking.Standing> whoPays(CsvRow row) {
    return row.required("owner", "a name", Option::some)
        .flatMap(owner ->
            row.number("bill_to")
                .flatMap(payer ->
                    row.optionalNumber("moderator_number")
                        .map(number ->
                            new Booking.Standing(owner, payer, number, row.cell("name")))));
  }

  private static Either<String, Booking.OneOff> timed(CsvRow row, Booking.Standing who) {
    return row.time(START)
        .flatMap(start -> row.time(END).map(end -> who.between(start, end)))
        .filterOrElse(
            booking -> booking.start().isBefore(booking.end()),
            booking -> "the end is not after the start");
  }

  private static Either<String, Map<Entitlement, AccessCode>> standingCodes(CsvRow row) {
    return code(row, MODERATOR_CODE)
        .flatMap(moderator ->
            code(row, PARTICIPANT_CODE)
                .filterOrElse(
                    participant -> !participant.equals(moderator),
                    participant -> "the two codes are the same")
                .map(participant -> codesOf(moderator, participant)));
  }

  private static Map<Entitlement, AccessCode> codesOf(
      AccessCode moderator, AccessCode participant) {
    return LinkedHashMap.of(Entitlement.MODERATOR, moderator, Entitlement.PARTICIPANT, participant);
  }

  private static Map<Entitlement, AccessCode> pinOf(AccessCode pin) {
    return LinkedHashMap.of(Entitlement.PIN, pin);
  }

  private static Either<String, AccessCode> code(CsvRow row, String column) {
    return row.required(column, CODE, AccessCode::parse);
  }

  private static MeetingRow meeting(
      CsvRow row, Booking booking, Map<Entitlement, AccessCode> codes) {
    return new MeetingRow(row.line(), booking, codes);
  }
}
