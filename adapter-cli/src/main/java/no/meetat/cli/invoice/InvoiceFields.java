package no.meetat.cli.invoice;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import no.meetat.charging.Money;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.InvoiceReference;
import no.meetat.invoicing.InvoiceSums;
import no.meetat.invoicing.Issue;
import no.meetat.invoicing.OrganisationNumber;
import no.meetat.invoicing.Party;
import no.meetat.invoicing.Seller;
import no.meetat.invoicing.VatSum;

/**
 * Invoices for programs: times in UTC, amounts as decimal texts, fields that do not apply empty.
 */
final class InvoiceFields {

  /** Of a line for each conference. */
  static final Seq<String> COLUMNS =
      Vector.of(
          "bill_to",
          "month",
          "meeting_id",
          "began",
          "ended",
          "callers",
          "billed_seconds",
          "amount",
          "currency",
          "price",
          "vat_rate",
          "number",
          "issued_on",
          "due_on",
          "corrects",
          "corrects_issued_on",
          "item",
          "meeting_name",
          "kid");

  private static final String DRAFT = "draft";
  private static final String ISSUED = "issued";
  private static final String INVOICE = "invoice";
  private static final String CREDIT_NOTE = "credit-note";

  private InvoiceFields() {}

  /** A line with what it must repeat from its invoice. */
  static Map<String, ?> row(InvoiceHead head, InvoiceLine line) {
    return payer(head)
        .merge(usage(line))
        .put("currency", line.amount().currency())
        .merge(rates(line))
        .merge(issue(head))
        .put("corrects", head.corrects().map(InvoiceReference::number).mkString(" "))
        .put("corrects_issued_on", head.corrects().map(InvoiceReference::issuedOn).mkString(" "))
        .merge(what(line))
        .put("kid", text(head.kid()));
  }

  /** A line within its invoice. */
  static Map<String, ?> line(InvoiceLine line) {
    return usage(line).merge(rates(line)).merge(what(line));
  }

  private static LinkedHashMap<String, Object> what(InvoiceLine line) {
    return LinkedHashMap.of("item", item(line), "meeting_name", text(line.name()));
  }

  private static String item(InvoiceLine line) {
    return switch (line.item()) {
      case MINUTES -> "minutes";
      case SET_UP -> "set-up";
    };
  }

  /** The part before the lines. */
  static LinkedHashMap<String, Object> payer(InvoiceHead head) {
    return LinkedHashMap.of("bill_to", head.billTo().e164(), "month", head.month().toString());
  }

  /** The part after the lines. */
  static Map<String, ?> rest(InvoiceHead head) {
    return sums(head.sums())
        .put("status", head.issue().isDefined() ? ISSUED : DRAFT)
        .merge(issue(head))
        .put("kid", text(head.kid()))
        .put("type", head.isCreditNote() ? CREDIT_NOTE : INVOICE)
        .put("corrects", head.corrects().map(InvoiceFields::reference))
        .put("seller", head.seller().map(InvoiceFields::seller).getOrElse(LinkedHashMap.empty()))
        .put(
            "buyer",
            head.buyer()
                .map(
                    buyer -> party(buyer.party()).put("reference", buyer.reference().getOrElse("")))
                .getOrElse(LinkedHashMap.empty()));
  }

  private static LinkedHashMap<String, Object> usage(InvoiceLine line) {
    return LinkedHashMap.of(
        "meeting_id", line.meeting().value(),
        "began", line.began().toString(),
        "ended", line.ended().toString(),
        "callers", line.callers(),
        "billed_seconds", line.billedSeconds(),
        "amount", plain(line.amount()));
  }

  private static LinkedHashMap<String, Object> rates(InvoiceLine line) {
    return LinkedHashMap.of("price", plain(line.price()), "vat_rate", plain(line.vatRate()));
  }

  private static LinkedHashMap<String, Object> issue(InvoiceHead head) {
    return LinkedHashMap.of(
        "number", head.issue().<Object>map(Issue::number).getOrElse(""),
        "issued_on", head.issue().map(Issue::issuedOn).map(Object::toString).getOrElse(""),
        "due_on", dueOn(head).map(Object::toString).getOrElse(""));
  }

  /** A credit note is not paid by the buyer. */
  private static Option<LocalDate> dueOn(InvoiceHead head) {
    return head.issue().filter(any -> !head.isCreditNote()).map(Issue::dueOn);
  }

  private static Map<String, ?> reference(InvoiceReference other) {
    return LinkedHashMap.of("number", other.number(), "issued_on", other.issuedOn().toString());
  }

  private static LinkedHashMap<String, Object> sums(InvoiceSums sums) {
    return LinkedHashMap.of(
        "net", plain(sums.net()),
        "vat", plain(sums.vat()),
        "total", plain(sums.total()),
        "currency", sums.currency(),
        "vat_sums", sums.rates().map(InvoiceFields::vat));
  }

  private static Map<String, ?> vat(VatSum sum) {
    return LinkedHashMap.of(
        "rate", plain(sum.rate()), "net", plain(sum.net()), "vat", plain(sum.vat()));
  }

  private static LinkedHashMap<String, Object> seller(Seller seller) {
    return party(seller.party())
        .put("vat_registered", seller.vatRegistered())
        .put("business_register", seller.inBusinessRegister())
        .put("account", seller.account());
  }

  private static LinkedHashMap<String, Object> party(Party party) {
    return LinkedHashMap.of(
        "name", party.name(),
        "organisation_number", text(party.organisationNumber().map(OrganisationNumber::digits)),
        "address", party.address().street(),
        "postcode", party.address().postcode(),
        "city", party.address().city(),
        "country", party.address().country(),
        "email", text(party.email()));
  }

  private static String text(Option<String> value) {
    return value.getOrElse("");
  }

  private static String plain(Money money) {
    return plain(money.amount());
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
