package no.meetat.invoicing;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;

/**
 * The order of lines: conference by conference, the earliest first; within one what is taken off
 * before what is put on, minutes before set-ups, the highest rate of VAT and the lowest price
 * first.
 */
final class ConferenceOrder {

  private static final BigDecimal UNKNOWN_PRICE = BigDecimal.ONE.negate();

  private ConferenceOrder() {}

  /** The lines of what changed, in their order. */
  static Seq<InvoiceLine> sorted(Seq<PostingSum> sums) {
    Seq<Tuple2<PostingGroup, LineChange>> changes =
        sums.flatMap(sum -> sum.change().map(change -> Tuple.of(sum.group(), change)));
    return changes.sorted(order(beginnings(changes))).map(any -> any._2.line());
  }

  /** When the first change of each conference began. */
  private static Map<String, Instant> beginnings(Seq<Tuple2<PostingGroup, LineChange>> changes) {
    return changes
        .groupBy(any -> conference(any._1))
        .mapValues(of -> of.map(any -> any._2.began()).min().get());
  }

  private static Comparator<Tuple2<PostingGroup, LineChange>> order(Map<String, Instant> began) {
    return Comparator.<Tuple2<PostingGroup, LineChange>, Instant>comparing(
            any -> began.get(conference(any._1)).get())
        .thenComparing(any -> any._2.meeting().value())
        .thenComparing(any -> conference(any._1))
        .thenComparingInt(any -> any._2.isTakenOff() ? 0 : 1)
        .thenComparing(any -> any._1.item())
        .thenComparing(any -> any._1.vatRate(), Comparator.reverseOrder())
        .thenComparing(any -> any._1.price().getOrElse(UNKNOWN_PRICE))
        .thenComparing(any -> any._1.tariff().getOrElse(""));
  }

  private static String conference(PostingGroup group) {
    return group.conference().getOrElse("");
  }
}
