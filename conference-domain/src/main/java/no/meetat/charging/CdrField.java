package no.meetat.charging;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.function.Function;

/**
 * A field of the record as it is stored and shown.
 *
 * @param name in the database, in CSV and in JSON
 * @param value a String, a Long or an Instant; none where it does not apply
 */
public record CdrField(String name, Function<CallDetailRecord, Option<?>> value) {

  /** Shown for a call that never got in. */
  public static final String NO_ROLE = "none";

  /** All but {@code cdr_id}, in the order they are shown. */
  public static final Seq<CdrField> ALL =
      Array.of(
          always("call_id", cdr -> cdr.callId().value()),
          where("conference_id", CallDetailRecord::conferenceId),
          where("meeting_id", cdr -> cdr.meetingId().map(id -> id.value())),
          always("role", cdr -> cdr.role().map(CdrField::word).getOrElse(NO_ROLE)),
          where("caller", cdr -> cdr.caller().map(number -> number.e164())),
          always("line", cdr -> word(cdr.line())),
          always("access_number", cdr -> cdr.accessNumber().national()),
          always("dialled_at", CallDetailRecord::dialledAt),
          where("seated_at", CallDetailRecord::seatedAt),
          where("charged_from", CallDetailRecord::chargedFrom),
          where("charged_until", CallDetailRecord::chargedUntil),
          always("ended_at", CallDetailRecord::endedAt),
          always("cause", cdr -> cdr.cause().word()),
          always("held_seconds", CallDetailRecord::heldSeconds),
          always("charged_seconds", CallDetailRecord::chargedSeconds),
          always("billed_seconds", CallDetailRecord::billedSeconds),
          where("bill_to", cdr -> cdr.billTo().map(number -> number.e164())),
          where("tariff", CallDetailRecord::tariff),
          always("amount", cdr -> cdr.amount().asCharge().amount().toPlainString()),
          always("currency", cdr -> cdr.amount().currency()),
          where("claimed_caller", cdr -> cdr.claimedCaller().map(number -> number.e164())),
          where("trunk", CallDetailRecord::trunk),
          where("icid", CallDetailRecord::icid),
          where("diverted_from", cdr -> cdr.divertedFrom().map(number -> number.e164())),
          where("release_cause", cdr -> cdr.releaseCause().map(cause -> (long) cause.value())));

  private static final DateTimeFormatter UTC_MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  /** As it is shown: times in ISO 8601, UTC, with milliseconds; empty where it does not apply. */
  public String text(CallDetailRecord cdr) {
    return value.apply(cdr).map(CdrField::text).getOrElse("");
  }

  /** A time as it is shown. */
  public static String shown(Instant at) {
    return UTC_MILLIS.format(at);
  }

  /** How an enum constant is written in records. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String text(Object value) {
    return value instanceof Instant at ? shown(at) : value.toString();
  }

  private static CdrField always(String name, Function<CallDetailRecord, Object> value) {
    return new CdrField(name, cdr -> Option.some(value.apply(cdr)));
  }

  private static CdrField where(String name, Function<CallDetailRecord, Option<?>> value) {
    return new CdrField(name, value);
  }
}
