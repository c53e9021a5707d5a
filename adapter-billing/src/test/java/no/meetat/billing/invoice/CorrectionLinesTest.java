package no.meetat.billing.invoice;

import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.nio.file.Path;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.TestDatabase;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.charging.ImmutableTariff;
import no.meetat.charging.Increments;
import no.meetat.charging.Money;
import no.meetat.charging.Rating;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;
import no.meetat.invoicing.InvoiceLine;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Lines show prices of tariffs, and documents together come to what the stays cost (S34, S38). */
@OnEachDatabase
class CorrectionLinesTest {

  private static final int CONFERENCES = 1_000;

  private @Parameter TestDatabase database;
  private @AutoClose November november;

  @BeforeEach
  void open(@TempDir Path directory) {
    november = November.open(database, directory);
  }

  @Test
  void S38_documents_of_a_thousand_corrected_conferences_come_to_their_rounded_stays() {
    november.add(
        Vector.range(0, CONFERENCES)
            .map(i -> rated("c" + i, 61 + i % 997, bySecond("2.55")).withConferenceId("f" + i))
            .toJavaArray(ImmutableCallDetailRecord[]::new));
    november.issue();
    for (String price : Vector.of("2.37", "2.613", "2.55", "1.9875")) {
      november.rateAgain(bySecond(price));
      november.issue();

      assertThat(allDocuments()).isEqualByComparingTo(roundedStays(bySecond(price)));
    }
    assertThat(november.issued()).hasSize(5);
    assertThat(november.wrongInvoices()).isEmpty();
  }

  @Test
  void S38_a_correction_of_VAT_alone_makes_a_document_although_the_total_is_the_same() {
    november.add(rated("c1", 120, Tariff.standard()));
    november.issue();
    november.rateAgain(tariff("3.19").withVatRate(BigDecimal.ZERO));

    assertThat(november.issue()).containsExactly(10_002L);
    November.Read further = november.issued().last();
    assertThat(further.head().sums().total()).hasToString("0.00 NOK");
    assertThat(further.head().sums().rates().map(sum -> sum.net() + " bears " + sum.vat()))
        .containsExactly("-5.10 NOK bears -1.28 NOK", "6.38 NOK bears 0.00 NOK");
    assertThat(november.issue()).isEmpty();
    assertThat(november.wrongInvoices()).isEmpty();
  }

  @Test
  void S38_a_credit_note_shows_the_stays_at_the_former_price_and_at_the_new_one() {
    november.add(rated("c1", 600, Tariff.standard()), rated("c2", 601, Tariff.standard()));
    november.issue();
    november.rateAgain(tariff("2.20"));
    november.issue();

    assertThat(lines(november.issued().last()))
        .containsExactly(
            "-2 callers, -1260 s, -53.55 NOK at 2.55 NOK",
            "2 callers, 1260 s, 46.20 NOK at 2.20 NOK");
  }

  @Test
  void S38_stays_of_several_tariffs_are_several_lines_and_none_is_at_an_average() {
    november.add(rated("c1", 60, Tariff.standard()), rated("c2", 60, tariff("2.95")));

    assertThat(lines(november.drafts().head()))
        .containsExactly(
            "1 callers, 60 s, 2.55 NOK at 2.55 NOK", "1 callers, 60 s, 2.95 NOK at 2.95 NOK");
  }

  @Test
  void S38_a_set_up_fee_is_a_line_of_its_own_with_its_count_and_its_price() {
    Tariff withFee = tariff("2.20").withSetUpFee(Option.some(nok("0.5")));
    november.add(rated("c1", 60, withFee), rated("c2", 119, withFee));
    Seq<String> draft = lines(november.drafts().head());
    november.issue();

    assertThat(draft)
        .containsExactly(
            "2 callers, 180 s, 6.60 NOK at 2.20 NOK",
            "set-up: 2 callers, 0 s, 1.00 NOK at 0.50 NOK");
    assertThat(lines(november.issued().head())).isEqualTo(draft);
    assertThat(november.wrongInvoices()).isEmpty();
  }

  @Test
  void S38_a_fee_that_is_dropped_is_credited_alone() {
    november.add(rated("c1", 60, tariff("2.20").withSetUpFee(Option.some(nok("0.50")))));
    november.issue();
    november.rateAgain(tariff("2.20"));
    november.issue();

    assertThat(lines(november.issued().last()))
        .containsExactly("set-up: -1 callers, 0 s, -0.50 NOK at 0.50 NOK");
  }

  @Test
  void S38_stays_whose_prices_were_not_kept_are_told_apart_by_their_tariffs() {
    november.add(
        charged("c1").withTariff(Option.some("one")),
        charged("c2")
            .withTariff(Option.some("other"))
            .withAmount(new Money(new BigDecimal("91.4500"), "NOK")));

    assertThat(lines(november.drafts().head()))
        .containsExactlyInAnyOrder(
            "1 callers, 1860 s, 79.05 NOK at 2.55 NOK", "1 callers, 1860 s, 91.45 NOK at 2.95 NOK");
  }

  private static Seq<String> lines(November.Read read) {
    return read.lines().map(CorrectionLinesTest::text);
  }

  private static String text(InvoiceLine line) {
    String text =
        "%d callers, %d s, %s at %s"
            .formatted(line.callers(), line.billedSeconds(), line.amount(), line.price());
    return switch (line.item()) {
      case MINUTES -> text;
      case SET_UP -> "set-up: " + text;
    };
  }

  private BigDecimal allDocuments() {
    return november
        .issued()
        .map(read -> read.head().sums().net().amount())
        .fold(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal roundedStays(Tariff tariff) {
    return Vector.range(0, CONFERENCES)
        .map(i -> rated("c" + i, 61 + i % 997, tariff).amount().onInvoice().amount())
        .fold(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A stay of so many seconds as it is rated by the tariff. */
  private static ImmutableCallDetailRecord rated(String id, long seconds, Tariff tariff) {
    CallDetailRecord stay =
        charged(id)
            .withChargedSeconds(seconds)
            .withChargedUntil(Option.some(NINE.plusSeconds(10 + seconds)));
    return ImmutableCallDetailRecord.copyOf(Rating.rate(stay, TariffBook.of(tariff)));
  }

  private static ImmutableTariff bySecond(String perMinute) {
    return tariff(perMinute).withIncrements(new Increments(1, 1));
  }

  private static ImmutableTariff tariff(String perMinute) {
    return ImmutableTariff.copyOf(Tariff.standard())
        .withName("at " + perMinute)
        .withPerMinute(nok(perMinute));
  }

  private static Money nok(String amount) {
    return new Money(new BigDecimal(amount), "NOK");
  }
}
