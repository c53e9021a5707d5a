package no.meetat.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.meetat.booking.MeetingId;
import no.meetat.charging.Money;
import no.meetat.contract.Samples;
import org.junit.jupiter.api.Test;

/** What a document states: its lines, or where there are too many their sums. */
class StatedLinesTest {

  private static final Instant NOON = Instant.parse("2026-11-05T11:00:00Z");

  private final long seed = Long.getLong("seed", 20_261_129);
  private final Random random = new Random(seed);

  @Test
  void as_many_lines_as_a_document_may_have_are_all_stated() {
    Vector<InvoiceLine> lines = Vector.fill(StatedLines.MOST, this::line);
    StatedLines stated = StatedLines.of(head(lines), lines::forEach);

    assertThat(stated.inAnnex()).isEqualTo(Option.none());
    assertThat(all(stated)).isEqualTo(lines);
  }

  @Test
  void S34_the_sums_of_too_many_lines_are_those_of_the_document_exactly() {
    Vector<InvoiceLine> lines = Vector.fill(StatedLines.MOST + 1, this::line);
    InvoiceHead head = head(lines);
    StatedLines stated = StatedLines.of(head, lines::forEach);
    Seq<StatedLine> sums = all(stated);

    assertThat(stated.inAnnex()).isEqualTo(Option.some(100_001L));
    assertThat(sums.map(StatedLine::amount).reduce(Money::plus))
        .as("-Dseed=%d", seed)
        .isEqualTo(head.stated().net());
    assertThat(sums.map(sum -> ((SummaryLine) sum).lines()).sum().longValue()).isEqualTo(100_001);
    assertThat(sums.map(StatedLine::billedSeconds).sum().longValue())
        .isEqualTo(Math.abs(lines.map(InvoiceLine::billedSeconds).sum().longValue()));
  }

  @Test
  void there_is_a_sum_for_each_item_price_and_rate() {
    Vector<InvoiceLine> lines = Vector.fill(StatedLines.MOST + 1, this::line);

    assertThat(
            all(StatedLines.of(head(lines), lines::forEach))
                .map(sum -> sum.item() + " " + sum.price().amount() + " " + sum.vatRate()))
        .containsExactly(
            "MINUTES 2.55 0.25", "MINUTES 2.95 0.25", "MINUTES 2.55 0", "MINUTES 2.95 0");
  }

  private InvoiceLine line() {
    Money price = nok(random.nextBoolean() ? "2.55" : "2.95");
    return new InvoiceLine(
        new MeetingId("M1001"),
        Option.none(),
        NOON,
        NOON.plusSeconds(600),
        LineItem.MINUTES,
        1 + random.nextInt(9),
        random.nextInt(100_000),
        nok(random.nextInt(100_000) + "." + (10 + random.nextInt(90))),
        price,
        random.nextInt(4) == 0 ? BigDecimal.ZERO : new BigDecimal("0.25"));
  }

  private static Money nok(String amount) {
    return new Money(new BigDecimal(amount), "NOK");
  }

  private static InvoiceHead head(Seq<InvoiceLine> lines) {
    return new InvoiceHead(
        Samples.PAYER,
        YearMonth.of(2026, 11),
        Option.none(),
        Option.none(),
        Option.none(),
        lines.foldLeft(InvoiceSums.zero("NOK"), InvoiceSums::plus),
        Vector.empty());
  }

  private static Seq<StatedLine> all(StatedLines stated) {
    List<StatedLine> all = new ArrayList<>();
    stated.forEach(all::add);
    return Vector.ofAll(all);
  }
}
