package no.meetat.cli.crash.judge;

import io.vavr.Tuple;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import no.meetat.cli.crash.judge.Violation.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the invoices of a month are the sums of its records (S34). */
public final class Invoices {

  private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
  private static final JsonMapper JSON = JsonMapper.shared();

  private Invoices() {}

  /** The months in which anything was charged. */
  public static Set<YearMonth> months(Seq<CdrLine> records) {
    return records
        .flatMap(CdrLine::chargedFrom)
        .map(from -> YearMonth.from(from.atZone(ZONE)))
        .toSet();
  }

  /** What is wrong with the listing {@code meetat invoice --format json} of the month. */
  public static Seq<Violation> check(YearMonth month, String json, Seq<CdrLine> records) {
    Map<String, BigDecimal> invoiced = Vector.ofAll(JSON.readTree(json)).toMap(Invoices::net);
    Map<String, BigDecimal> due = due(month, records);
    return Vector.ofAll(due.keySet().addAll(invoiced.keySet()))
        .filter(payer -> differ(due, invoiced, payer))
        .map(payer ->
            new Violation(
                Kind.INVOICE,
                "%s in %s: records of %s, an invoice of %s"
                    .formatted(payer, month, due.get(payer), invoiced.get(payer))));
  }

  private static boolean differ(
      Map<String, BigDecimal> due, Map<String, BigDecimal> invoiced, String payer) {
    return due.getOrElse(payer, BigDecimal.ZERO)
            .compareTo(invoiced.getOrElse(payer, BigDecimal.ZERO))
        != 0;
  }

  private static Map<String, BigDecimal> due(YearMonth month, Seq<CdrLine> records) {
    return records
        .filter(cdr -> months(Vector.of(cdr)).contains(month))
        .groupBy(CdrLine::billTo)
        .mapValues(of -> of.map(CdrLine::amount).fold(BigDecimal.ZERO, BigDecimal::add));
  }

  private static io.vavr.Tuple2<String, BigDecimal> net(JsonNode invoice) {
    return Tuple.of(
        invoice.required("bill_to").asString(), new BigDecimal(invoice.required("net").asString()));
  }
}
