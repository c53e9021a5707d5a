package no.meetat.invoicing;

import static no.meetat.contract.Samples.BOARD;
import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.PAYER;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.YearMonth;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import org.junit.jupiter.api.Test;

class InvoiceHeadTest {

  @Test
  void S34_where_the_seller_owes_it_is_a_credit_note_that_states_what_it_credits_above_zero() {
    InvoiceLine less = line(0, -600, "-25.5000", Tariff.STANDARD_VAT);
    InvoiceHead head = head(less, line(1, 0, "4.0000", BigDecimal.ZERO));

    assertThat(head.isCreditNote()).isTrue();
    assertThat(head.sums().total()).hasToString("-27.88 NOK");
    assertThat(head.stated().total()).hasToString("27.88 NOK");
    assertThat(head.stated().rates().map(sum -> sum.net() + " " + sum.vat()))
        .containsExactly("25.50 NOK 6.38 NOK", "-4.00 NOK 0.00 NOK");
    assertThat(head.stated(less)).isEqualTo(line(0, 600, "25.5000", Tariff.STANDARD_VAT));
  }

  @Test
  void S34_where_the_buyer_owes_it_is_an_invoice_that_states_what_it_adds() {
    InvoiceLine less = line(0, -60, "-2.5500", Tariff.STANDARD_VAT);
    InvoiceHead head = head(less, line(1, 120, "5.1000", Tariff.STANDARD_VAT));

    assertThat(head.isCreditNote()).isFalse();
    assertThat(head.stated()).isEqualTo(head.sums());
    assertThat(head.stated(less)).isEqualTo(less);
  }

  private static InvoiceLine line(int callers, long seconds, String exact, BigDecimal vatRate) {
    return InvoiceLine.of(
        BOARD.id(),
        NINE,
        NINE.plusSeconds(600),
        callers,
        seconds,
        new Money(new BigDecimal(exact), "NOK"),
        vatRate);
  }

  private static InvoiceHead head(InvoiceLine... lines) {
    return new InvoiceHead(
        PAYER,
        YearMonth.of(2026, 11),
        Option.none(),
        Option.none(),
        Option.none(),
        Vector.of(lines).foldLeft(InvoiceSums.zero("NOK"), InvoiceSums::plus),
        Vector.empty());
  }
}
