package no.meetat.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import no.meetat.booking.MeetingId;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import no.meetat.contract.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceTest {

  private static final BigDecimal STANDARD = Tariff.STANDARD_VAT;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # exact     , rate, net   , vat
          0.0049      , 0.25, 0.00  , 0.00
          0.0050      , 0.25, 0.01  , 0.00
          0.0200      , 0.25, 0.02  , 0.01
          0.0100      , 0.25, 0.01  , 0.00
          2.5500      , 0.25, 2.55  , 0.64
          60.2225     , 0.25, 60.22 , 15.06
          790.5000    , 0.25, 790.50, 197.63
          1.1500      , 0.15, 1.15  , 0.17
          1.3300      , 0.15, 1.33  , 0.20
          1.0400      , 0.12, 1.04  , 0.12
          99.9950     , 0   , 100.00, 0.00
          """)
  void S34_a_line_is_rounded_once_half_up_and_so_is_the_vat(
      String exact, BigDecimal rate, String net, String vat) {
    InvoiceSums sums = sums(line(exact, rate));

    assertThat(sums.net()).hasToString(net + " NOK");
    assertThat(sums.vat()).hasToString(vat + " NOK");
  }

  @Test
  void S34_vat_is_computed_on_the_sum_of_each_rate_and_not_on_its_lines() {
    InvoiceLine one = line("0.0200", STANDARD);
    InvoiceLine other = line("0.0200", new BigDecimal("0.250"));
    InvoiceLine free = line("7.0000", BigDecimal.ZERO);

    InvoiceSums sums = sums(free, one, other, one);

    assertThat(sums.rates().map(VatSum::toString)).hasSize(2);
    assertThat(sums.rates().map(sum -> sum.net() + " bears " + sum.vat()))
        .containsExactly("0.06 NOK bears 0.02 NOK", "7.00 NOK bears 0.00 NOK");
    assertThat(sums.total()).hasToString("7.08 NOK");
  }

  @Test
  void a_conference_whose_callers_bear_several_rates_has_a_line_for_each() {
    Invoice invoice =
        Invoice.of(
            Samples.PAYER,
            YearMonth.of(2026, 11),
            Vector.of(
                Samples.charged("c1"),
                Samples.charged("c2").withVatRate(Option.some(BigDecimal.ZERO))),
            "NOK");

    assertThat(invoice.lines().map(InvoiceLine::amount).map(Money::toString))
        .containsExactly("79.05 NOK", "79.05 NOK");
    assertThat(invoice.vat()).hasToString("19.76 NOK");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # exact  , seconds, stays, price
          79.0500  , 1860   , 1    , 2.55
          60.2225  , 1417   , 3    , 2.55
          0.0167   , 1      , 1    , 1.00
          12.3450  , 60     , 1    , 12.345
          12.3456  , 60     , 1    , 12.3456
          3.5500   , 120    , 1    , 1.775
          10.0000  , 420    , 1    , 1.4286
          0.0000   , 0      , 2    , 0.00
          """)
  void the_price_of_a_minute_is_the_shortest_that_explains_the_charge(
      String exact, long seconds, int stays, String price) {
    assertThat(MinutePrice.of(nok(exact), seconds, stays)).hasToString(price + " NOK");
  }

  @Test
  void S36_a_line_whose_clock_was_set_back_lasted_no_negative_time() {
    assertThat(lasting(60)).isEqualTo(Duration.ofMinutes(1));
    assertThat(lasting(-60)).isZero();
  }

  private static Duration lasting(long seconds) {
    Instant ended = Samples.NINE.plusSeconds(seconds);
    return InvoiceLine.of(new MeetingId("M1"), Samples.NINE, ended, 1, 60, nok("1.0000"), STANDARD)
        .duration();
  }

  @Test
  void an_organisation_number_is_checked_by_modulus_11() {
    assertThat(OrganisationNumber.parse("NO 974 760 673 MVA").map(OrganisationNumber::toString))
        .isEqualTo(Option.some("974 760 673"));
    assertThat(OrganisationNumber.parse("974760673").map(OrganisationNumber::digits))
        .isEqualTo(Option.some("974760673"));
    assertThat(Vector.of("974760674", "97476067", "9747606730", "", "MVA", "97476067x"))
        .allMatch(wrong -> OrganisationNumber.parse(wrong).isEmpty());
    assertThatThrownBy(() -> new OrganisationNumber("974760674"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_seller_has_an_organisation_number() {
    Party nameless =
        new Party("A", Option.none(), new PostalAddress("", "0150", "Oslo", "NO"), Option.none());

    assertThatThrownBy(() -> new Seller(nameless, true, false, "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static InvoiceSums sums(InvoiceLine... lines) {
    return Vector.of(lines).foldLeft(InvoiceSums.zero("NOK"), InvoiceSums::plus);
  }

  private static InvoiceLine line(String exact, BigDecimal rate) {
    Instant began = Samples.NINE;
    return InvoiceLine.of(
        new MeetingId("M1"), began, began.plusSeconds(60), 1, 60, nok(exact), rate);
  }

  private static Money nok(String amount) {
    return new Money(new BigDecimal(amount), "NOK");
  }
}
