package no.meetat.invoice;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import no.meetat.booking.MeetingId;
import no.meetat.charging.Money;
import no.meetat.invoicing.Buyer;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.InvoiceReference;
import no.meetat.invoicing.InvoiceSums;
import no.meetat.invoicing.Issue;
import no.meetat.invoicing.OrganisationNumber;
import no.meetat.invoicing.Party;
import no.meetat.invoicing.PostalAddress;
import no.meetat.invoicing.Seller;
import no.meetat.number.PhoneNumber;

/** Invoices that tests talk about. */
public final class SampleInvoices {

  public static final BigDecimal STANDARD = new BigDecimal("0.25");

  /** On a Monday in November. */
  private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");

  private SampleInvoices() {}

  public static Seller seller(boolean vatRegistered) {
    return new Seller(
        party("MeetAt Telefonmøter AS", "974760673", "Storgata 1", "0155", "Oslo"),
        vatRegistered,
        true,
        "NO9386011117947");
  }

  /** One whose name would break a page that did not escape it. */
  public static Buyer buyer() {
    return new Buyer(
        party("Ås & Bø <Rør> \"AS\"", "971032081", "Sjøgata 5", "9008", "Tromsø"),
        Option.some("PO-4711"));
  }

  private static Party party(
      String name, String organisation, String street, String postcode, String city) {
    return new Party(
        name,
        Option.some(new OrganisationNumber(organisation)),
        new PostalAddress(street, postcode, city, "NO"),
        Option.some("post@example.no"));
  }

  /** A conference at 2.55 a minute. */
  public static InvoiceLine line(int hour, int callers, long minutes, BigDecimal vatRate) {
    return priced(hour, callers, minutes * 60, "2.55", vatRate);
  }

  /** A conference that began so many hours after nine and lasted as long as it was billed for. */
  public static InvoiceLine priced(
      int hour, int callers, long seconds, String price, BigDecimal vatRate) {
    Instant began = NINE.plusSeconds(hour * 3_600L);
    BigDecimal exact =
        new BigDecimal(price)
            .multiply(BigDecimal.valueOf(seconds))
            .divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP);
    return InvoiceLine.of(
        new MeetingId("M" + (1_001 + hour % 3)),
        began,
        began.plusSeconds(seconds / callers),
        callers,
        seconds,
        new Money(exact, "NOK"),
        vatRate);
  }

  /** Three conferences of a morning. */
  public static Seq<InvoiceLine> three() {
    return Vector.of(
        line(0, 10, 310, STANDARD),
        priced(1, 3, 1_417, "2.55", STANDARD),
        line(2, 4, 1_234, STANDARD));
  }

  /** Two hundred conferences. */
  public static Seq<InvoiceLine> twoHundred() {
    return Vector.range(0, 200).map(i -> line(i % 150, 2 + i % 7, 20 + i * 7 % 90, STANDARD));
  }

  public static InvoiceHead issued(Seq<InvoiceLine> lines) {
    return issued(seller(true), buyer(), lines);
  }

  public static InvoiceHead issued(Seller seller, Buyer buyer, Seq<InvoiceLine> lines) {
    return head(
        Option.some(
            new Issue(
                10_001, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 15), Option.none())),
        Option.some(seller),
        Option.some(buyer),
        lines,
        Vector.empty());
  }

  /** The same with a KID. */
  public static InvoiceHead withKid(InvoiceHead head, String kid) {
    Issue issue = head.issue().get();
    return new InvoiceHead(
        head.billTo(),
        head.month(),
        Option.some(new Issue(issue.number(), issue.issuedOn(), issue.dueOn(), Option.some(kid))),
        head.seller(),
        head.buyer(),
        head.sums(),
        head.corrects());
  }

  /** Corrects two that were issued before. */
  public static InvoiceHead correcting(Seq<InvoiceLine> lines) {
    return head(
        Option.some(
            new Issue(10_007, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 18), Option.none())),
        Option.some(seller(true)),
        Option.some(buyer()),
        lines,
        Vector.of(
            new InvoiceReference(10_001, LocalDate.of(2026, 12, 1)),
            new InvoiceReference(10_004, LocalDate.of(2026, 12, 15))));
  }

  /** Ten minutes less, a lower price, and one that went up. */
  public static Seq<InvoiceLine> cheaper() {
    return Vector.of(
        corrected(line(0, 2, 30, STANDARD), -600, "-25.5000"),
        corrected(line(1, 2, 30, STANDARD), 0, "-15.5000"),
        corrected(line(2, 2, 30, STANDARD), 0, "4.0000"));
  }

  /** What a correction takes off or adds. */
  public static InvoiceLine corrected(InvoiceLine line, long seconds, String exact) {
    return InvoiceLine.of(
        line.meeting(),
        line.began(),
        line.ended(),
        0,
        seconds,
        new Money(new BigDecimal(exact), "NOK"),
        line.vatRate());
  }

  /** Nothing is known but the number. */
  public static InvoiceHead draft(Seq<InvoiceLine> lines) {
    return head(Option.none(), Option.none(), Option.none(), lines, Vector.empty());
  }

  private static InvoiceHead head(
      Option<Issue> issue,
      Option<Seller> seller,
      Option<Buyer> buyer,
      Seq<InvoiceLine> lines,
      Seq<InvoiceReference> corrects) {
    return new InvoiceHead(
        new PhoneNumber("+4723000000"),
        YearMonth.of(2026, 11),
        issue,
        seller,
        buyer,
        lines.foldLeft(InvoiceSums.zero("NOK"), InvoiceSums::plus),
        corrects);
  }
}
