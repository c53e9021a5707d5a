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
  private final Map<Group, SummaryLine> sums = new HashMap<>();
  private long count;

  private StatedLines(InvoiceHead head, InvoiceLines lines) {
    this.head = head;
    this.lines = lines;
  }

  /** Those of the document with that head; reads its lines once. */
  public static StatedLines of(InvoiceHead head, InvoiceLines lines) {
    StatedLines stated = new StatedLines(head, lines);
    lines.forEach(stated::add);
    return stated;
  }

  private void add(InvoiceLine line) {
    count++;
    sums.merge(Group.of(line), SummaryLine.of(head.stated(line)), SummaryLine::plus);
  }

  /** How many lines are in the annex; none where the document itself has them. */
  public Option<Long> inAnnex() {
    return Option.when(count > MOST, count);
  }

  /** Hands them over one by one, as the document states them. */
  public void forEach(Consumer<StatedLine> each) {
    if (inAnnex().isDefined()) {
      summary().forEach(each);
    } else {
      lines.forEach(line -> each.accept(head.stated(line)));
    }
  }

  private Seq<SummaryLine> summary() {
    return Vector.ofAll(sums.values()).sorted(ORDER);
  }
}
