package no.meetat.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import no.meetat.booking.MeetingId;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.Line;
import no.meetat.call.Role;
import no.meetat.invoicing.Invoice;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.time.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargingTest {

  private static final PhoneNumber PAYER = new PhoneNumber("+4723000000");
  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private static final Tariff BY_THE_SECOND =
      ImmutableTariff.builder().from(Tariff.standard()).increments(new Increments(1, 1)).build();

  @ParameterizedTest
  @CsvSource({
    "60, 60,    0,    0",
    "60, 60,    1,   60",
    "60, 60,   60,   60",
    "60, 60,   61,  120",
    "60, 60, 1810, 1860",
    " 1,  1, 1810, 1810",
    "30,  6,    1,   30",
    "30,  6,   30,   30",
    "30,  6,   31,   36",
    "30,  6,   37,   42",
  })
  void S33_a_stay_is_billed_in_increments(long initial, long following, long seconds, long billed) {
    assertThat(new Increments(initial, following).billed(seconds)).isEqualTo(billed);
  }

  @ParameterizedTest
  @CsvSource({
    "1810, 79.0500, 76.9250",
    " 600, 25.5000, 25.5000",
    " 570, 25.5000, 24.2250",
    " 247, 12.7500, 10.4975",
    "  61,  5.1000,  2.5925",
    "   1,  2.5500,  0.0425",
    "   0,  0.0000,  0.0000",
  })
  void S30_a_minute_costs_two_kroner_and_fifty_five(
      long seconds, BigDecimal byTheMinute, BigDecimal byTheSecond) {
    assertThat(charge(Tariff.standard(), seconds)).isEqualTo(byTheMinute);
    assertThat(charge(BY_THE_SECOND, seconds)).isEqualTo(byTheSecond);
  }

  @Test
  void S32_a_tariff_can_leave_the_moderators_out() {
    Tariff free =
        ImmutableTariff.builder().from(Tariff.standard()).moderatorsCharged(false).build();

    assertThat(free.charge(600, Role.MODERATOR).amount().amount()).isZero();
    assertThat(free.charge(600, Role.PARTICIPANT).amount().amount()).isEqualTo("25.5000");
  }

  @Test
  void S33_a_set_up_fee_is_charged_once_for_each_stay_and_never_for_none() {
    Tariff withFee =
        ImmutableTariff.builder()
            .from(Tariff.standard())
            .setUpFee(new Money(new BigDecimal("1.20"), "NOK"))
            .build();

    assertThat(charge(withFee, 61)).isEqualTo("6.3000");
    assertThat(charge(withFee, 0)).isEqualTo("0.0000");
  }

  @ParameterizedTest
  @CsvSource({"1.20, true", "0.0001, true", "0.00, false", "0.00001, false"})
  void S33_a_set_up_fee_that_comes_to_nothing_is_none(BigDecimal fee, boolean charged) {
    Tariff withFee =
        ImmutableTariff.builder().from(Tariff.standard()).setUpFee(new Money(fee, "NOK")).build();

    assertThat(withFee.charge(61, Role.PARTICIPANT).setUpFee().isDefined()).isEqualTo(charged);
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "59, true", "60, false"})
  void S33_a_tariff_holds_from_its_first_instant_to_before_its_end(long second, boolean holds) {
    Tariff minute =
        ImmutableTariff.builder()
            .from(Tariff.standard())
            .validFrom(START)
            .validUntil(START.plusSeconds(60))
            .build();

    assertThat(minute.holdsAt(START.plusSeconds(second))).isEqualTo(holds);
    assertThat(Tariff.standard().holdsAt(START.plusSeconds(second))).isTrue();
  }

  @Test
  void S33_increments_are_written_as_the_trade_does() {
    assertThat(new Increments(30, 6)).hasToString("30/6");
  }

  @Test
  void S31_a_stay_runs_from_the_later_of_opening_and_coming_in() {
    Stay early = new Stay(at(0), Option.some(at(10_000)), at(70_500));
    Stay late = new Stay(at(20_000), Option.some(at(10_000)), at(70_000));
    Stay never = new Stay(at(0), Option.none(), at(70_000));

    assertThat(early.heldSeconds()).isEqualTo(10);
    assertThat(early.chargedSeconds()).isEqualTo(61);
    assertThat(late.heldSeconds()).isZero();
    assertThat(late.chargedSeconds()).isEqualTo(50);
    assertThat(never.heldSeconds()).isEqualTo(70);
    assertThat(never.chargedSeconds()).isZero();
  }

  @Test
  void S36_a_stepped_wall_clock_moves_no_money() {
    Moment left = new Moment(60_000, START.minusSeconds(86_400));

    assertThat(new Stay(at(0), Option.some(at(0)), left).chargedSeconds()).isEqualTo(60);
  }

  @Test
  void S34_the_worked_examples_come_out_on_the_invoice() {
    assertThat(invoice(Tariff.standard(), ten(1810)).net().toString()).isEqualTo("790.50 NOK");
    assertThat(invoice(BY_THE_SECOND, ten(1810)).net().toString()).isEqualTo("769.25 NOK");
    assertThat(invoice(Tariff.standard(), Vector.of(600L, 570L, 247L)).net().toString())
        .isEqualTo("63.75 NOK");
    assertThat(invoice(BY_THE_SECOND, Vector.of(600L, 570L, 247L)).net().toString())
        .isEqualTo("60.22 NOK");
  }

  @Test
  void S34_stays_are_added_exactly_and_each_line_is_rounded_once_half_up() {
    Invoice invoice = invoice(BY_THE_SECOND, Vector.of(1L, 1L, 1L, 1L));

    assertThat(invoice.lines()).hasSize(1);
    assertThat(invoice.net().toString()).isEqualTo("0.17 NOK");
  }

  @Test
  void S34_vat_is_computed_on_the_sum_and_rounded_once() {
    Invoice invoice = invoice(Tariff.standard(), Vector.of(60L));

    assertThat(invoice.vat().toString()).isEqualTo("0.64 NOK");
    assertThat(invoice.total().toString()).isEqualTo("3.19 NOK");
  }

  @Test
  void an_invoice_holds_only_what_was_charged_to_the_payer_in_the_month() {
    Seq<CallDetailRecord> records = records(Tariff.standard(), Vector.of(60L));

    assertThat(
            Invoice.of(new PhoneNumber("+4700000"), YearMonth.of(2026, 11), records, "NOK").lines())
        .isEmpty();
    assertThat(Invoice.of(PAYER, YearMonth.of(2026, 12), records, "NOK").total().toString())
        .isEqualTo("0.00 NOK");
  }

  private static BigDecimal charge(Tariff tariff, long seconds) {
    return tariff.charge(seconds, Role.PARTICIPANT).amount().amount();
  }

  private static Seq<Long> ten(long seconds) {
    return Vector.fill(10, () -> seconds);
  }

  private static Invoice invoice(Tariff tariff, Seq<Long> stays) {
    return Invoice.of(PAYER, YearMonth.of(2026, 11), records(tariff, stays), "NOK");
  }

  private static Seq<CallDetailRecord> records(Tariff tariff, Seq<Long> stays) {
    return stays.zipWithIndex().map(stay -> record(tariff, stay._1, "call" + stay._2));
  }

  private static CallDetailRecord record(Tariff tariff, long seconds, String call) {
    Charge charge = tariff.charge(seconds, Role.PARTICIPANT);
    return ImmutableCallDetailRecord.builder()
        .callId(new CallId(call))
        .conferenceId("c1")
        .meetingId(new MeetingId("Board"))
        .line(Line.FIXED)
        .accessNumber(AccessNumber.norwegian("23184500"))
        .dialledAt(START)
        .chargedFrom(START)
        .chargedUntil(START.plusSeconds(seconds))
        .endedAt(START.plusSeconds(seconds))
        .cause(EndCause.HUNG_UP)
        .chargedSeconds(seconds)
        .billedSeconds(charge.billedSeconds())
        .amount(charge.amount())
        .billTo(PAYER)
        .build();
  }

  private static Moment at(long millis) {
    return new Moment(millis, START.plusMillis(millis));
  }
}
