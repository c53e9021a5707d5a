package no.meetat.billing.cdr;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import no.meetat.booking.MeetingId;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.Line;
import no.meetat.call.ReleaseCause;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.CdrField;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.charging.Money;
import no.meetat.charging.StoredRecord;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;

/** Reads a record from its row. */
public final class CdrMapping {

  private CdrMapping() {}

  /**
   * The record of a row of {@code cdr}, {@code rated_cdr} or {@code corrected_cdr}, with its
   * number.
   */
  public static StoredRecord row(ResultSet row) throws SQLException {
    return new StoredRecord(row.getLong("cdr_id"), record(row));
  }

  /** The record of a row of {@code cdr}, {@code rated_cdr} or {@code corrected_cdr}. */
  public static CallDetailRecord record(ResultSet row) throws SQLException {
    ImmutableCallDetailRecord.Builder cdr = ImmutableCallDetailRecord.builder();
    call(row, cdr);
    meeting(row, cdr);
    charge(row, cdr);
    return cdr.build();
  }

  private static void call(ResultSet row, ImmutableCallDetailRecord.Builder cdr)
      throws SQLException {
    cdr.callId(new CallId(row.getString("call_id")))
        .caller(text(row, "caller").map(PhoneNumber::new))
        .claimedCaller(text(row, "claimed_caller").map(PhoneNumber::new))
        .trunk(text(row, "trunk"))
        .icid(text(row, "icid"))
        .divertedFrom(text(row, "diverted_from").map(PhoneNumber::new))
        .releaseCause(text(row, "release_cause").map(Integer::valueOf).map(ReleaseCause::new))
        .line(Line.valueOf(name(row, "line")))
        .accessNumber(accessNumber(row))
        .dialledAt(Instant.ofEpochMilli(row.getLong("dialled_at")))
        .endedAt(Instant.ofEpochMilli(row.getLong("ended_at")))
        .cause(EndCause.valueOf(name(row, "cause")));
  }

  private static void meeting(ResultSet row, ImmutableCallDetailRecord.Builder cdr)
      throws SQLException {
    cdr.conferenceId(text(row, "conference_id"))
        .meetingId(text(row, "meeting_id").map(MeetingId::new))
        .role(role(row))
        .seatedAt(time(row, "seated_at"))
        .heldSeconds(row.getLong("held_seconds"));
  }

  private static void charge(ResultSet row, ImmutableCallDetailRecord.Builder cdr)
      throws SQLException {
    cdr.chargedFrom(time(row, "charged_from"))
        .chargedUntil(time(row, "charged_until"))
        .chargedSeconds(row.getLong("charged_seconds"))
        .billedSeconds(row.getLong("billed_seconds"))
        .billTo(text(row, "bill_to").map(PhoneNumber::new))
        .tariff(text(row, "tariff"))
        .vatRate(text(row, "vat_rate").map(BigDecimal::new))
        .amount(new Money(new BigDecimal(row.getString("amount")), row.getString("currency")))
        .perMinute(money(row, "per_minute"))
        .setUpFee(money(row, "set_up_fee"));
  }

  private static Option<Money> money(ResultSet row, String column) throws SQLException {
    String currency = row.getString("currency");
    return text(row, column).map(amount -> new Money(new BigDecimal(amount), currency));
  }

  private static AccessNumber accessNumber(ResultSet row) throws SQLException {
    return new AccessNumber(
        row.getString("access_number"), new PhoneNumber(row.getString("access_number_e164")));
  }

  private static Option<Role> role(ResultSet row) throws SQLException {
    return text(row, "role")
        .filter(word -> !word.equals(CdrField.NO_ROLE))
        .map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  private static String name(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static Option<String> text(ResultSet row, String column) throws SQLException {
    return Option.of(row.getString(column));
  }

  private static Option<Instant> time(ResultSet row, String column) throws SQLException {
    return text(row, column).map(Long::valueOf).map(Instant::ofEpochMilli);
  }
}
