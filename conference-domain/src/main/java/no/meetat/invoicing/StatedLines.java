package no.meetat.invoicing;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The lines that a document states: all it has; of one with more than {@link #MOST} a sum for each
 * price, while the lines themselves are in an annex.
 */
public final class StatedLines {

  /** Lines on a document; people read no more, and receivers' systems take no more. */
  public static final int MOST = 100_000;

  private static final Comparator<SummaryLine> ORDER =
      Comparator.comparing(SummaryLine::item)
          .thenComparing(SummaryLine::vatRate, Comparator.reverseOrder())
          .thenComparing(sum -> sum.price().amount());

  /** What is summed up together. */
  private record Group(LineItem item, BigDecimal price, BigDecimal vatRate) {

    static Group of(InvoiceLine line) {
      return new Group(
          line.item(),
          line.price().amount().stripTrailingZeros(),
          line.vatRate().stripTrailingZeros());
    }
  }

  private final InvoiceHead head;
  private final InvoiceLines lines;
  private final Seq<SummaryLine> sums;

  private StatedLines(InvoiceHead head, InvoiceLines lines, Seq<SummaryLine> sums) {
    this.head = head;
    this.lines = lines;
    this.sums = sums;
  }

  /** Those of the document with that head; reads its lines once. */
  public static StatedLines of(InvoiceHead head, InvoiceLines lines) {
    Map<Group, SummaryLine> sums = new HashMap<>();
    lines.forEach(
        line -> sums.merge(Group.of(line), SummaryLine.of(head.stated(line)), SummaryLine::plus));
    return new StatedLines(head, lines, Vector.ofAll(sums.values()).sorted(ORDER));
  }

  /** How many lines are in the annex; none where the document itself has them. */
  public Option<Long> inAnnex() {
    return Option.some(sums.map(SummaryLine::lines).sum().longValue()).filter(all -> all > MOST);
  }

  /** Hands them over one by one, as the document states them. */
  public void forEach(Consumer<StatedLine> each) {
    if (inAnnex().isDefined()) {
      sums.forEach(each);
    } else {
      lines.forEach(line -> each.accept(head.stated(line)));
    }
  }
}
