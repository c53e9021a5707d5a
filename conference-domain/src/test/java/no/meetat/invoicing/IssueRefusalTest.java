package no.meetat.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import no.meetat.charging.Money;
import no.meetat.contract.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When invoices of a month may be issued, and what makes a draft one. */
class IssueRefusalTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Instant DECEMBER = Instant.parse("2026-11-30T23:00:00Z");
  private static final Party PARTY =
      new Party(
          "MeetAt AS",
          Option.some(new OrganisationNumber("974760673")),
          new PostalAddress("", "", "Oslo", "NO"),
          Option.none());

  @Test
  void S38_invoices_need_a_seller_and_a_month_that_is_over_in_Oslo() {
    assertThat(IssueRefusal.check(terms(Option.none()), NOVEMBER, DECEMBER))
        .isEqualTo(Either.left(new IssueRefusal.NoSeller()));
    assertThat(
            IssueRefusal.check(terms(Option.some(seller(true))), NOVEMBER, DECEMBER.minusMillis(1)))
        .isEqualTo(Either.left(new IssueRefusal.NotOver(NOVEMBER)));
    assertThat(IssueRefusal.check(terms(Option.some(seller(true))), NOVEMBER, DECEMBER))
        .isEqualTo(Either.right(seller(true)));
  }

  @ParameterizedTest
  @CsvSource({"true, 0.25, false", "true, 0, false", "false, 0, false", "false, 0.25, true"})
  void S34_only_a_registered_seller_charges_VAT(
      boolean registered, BigDecimal rate, boolean refused) {
    InvoiceSums sums =
        new InvoiceSums(
            "NOK", Vector.of(new VatSum(rate, new Money(new BigDecimal("10.00"), "NOK"))));

    assertThat(IssueRefusal.check(seller(registered), Vector.of(sums)).isDefined())
        .isEqualTo(refused);
  }

  @Test
  void S38_an_invoice_has_its_number_its_dates_and_its_KID() {
    LocalDate today = LocalDate.of(2026, 12, 1);

    assertThat(terms(Option.none()).issue(Samples.PAYER, 10_001, today))
        .isEqualTo(
            new Issue(
                10_001,
                today,
                LocalDate.of(2026, 12, 15),
                KidKind.MOD10.of(Samples.PAYER, 10_001)));
  }

  private static InvoiceTerms terms(Option<Seller> seller) {
    return new InvoiceTerms(seller, 14, 1, "NOK", KidKind.MOD10);
  }

  private static Seller seller(boolean registered) {
    return new Seller(PARTY, registered, true, "86011117947");
  }
}
