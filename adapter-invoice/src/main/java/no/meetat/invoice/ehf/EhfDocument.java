package no.meetat.invoice.ehf;

import com.helger.ubl21.UBL21Marshaller;
import com.helger.ubl21.UBL21Marshaller.UBL21JAXBMarshaller;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import no.meetat.invoicing.Buyer;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLines;
import no.meetat.invoicing.Issue;
import no.meetat.invoicing.OrganisationNumber;
import no.meetat.invoicing.Seller;
import no.meetat.invoicing.StatedLine;
import no.meetat.invoicing.StatedLines;

/**
 * One issued invoice or credit note with all that EHF asks for.
 *
 * @param head all but the lines
 * @param issue number and dates
 * @param seller who is to be paid
 * @param buyer who is to pay
 * @param recipient the buyer's organisation number, which is its address in the network
 * @param lines all of them, as the document states them
 * @param inAnnex how many lines are in the annex, where it states their sums alone
 */
record EhfDocument(
    InvoiceHead head,
    Issue issue,
    Seller seller,
    Buyer buyer,
    OrganisationNumber recipient,
    Seq<StatedLine> lines,
    Option<Long> inAnnex) {

  /** The invoice with all that is needed; none where anything of it is missing. */
  static Option<EhfDocument> of(InvoiceHead head, InvoiceLines lines) {
    return head.issue()
        .flatMap(issue ->
            recipient(head)
                .map(recipient -> of(head, issue, recipient, StatedLines.of(head, lines))));
  }

  private static EhfDocument of(
      InvoiceHead head, Issue issue, OrganisationNumber recipient, StatedLines stated) {
    return new EhfDocument(
        head,
        issue,
        head.seller().get(),
        head.buyer().get(),
        recipient,
        all(stated),
        stated.inAnnex());
  }

  /** By which EHF finds the buyer. */
  static Option<OrganisationNumber> recipient(InvoiceHead head) {
    return head.buyer().flatMap(buyer -> buyer.party().organisationNumber());
  }

  /**
   * The document in XML, UTF-8; always the same bytes.
   *
   * @throws IllegalStateException when it breaks the schema
   */
  byte[] xml() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (head.isCreditNote()) {
      write(UBL21Marshaller.creditNote(), new EhfCreditNote(this).build(), bytes);
    } else {
      write(UBL21Marshaller.invoice(), new EhfInvoice(this).build(), bytes);
    }
    return bytes.toByteArray();
  }

  /** The VAT its lines bear, and what they add up to. */
  EhfTax tax() {
    return new EhfTax(seller, buyer, head.stated());
  }

  /** The reference the buyer asked for, else the number that is billed. */
  String buyerReference() {
    return buyer.reference().getOrElse(() -> head.billTo().e164());
  }

  private <T> void write(
      UBL21JAXBMarshaller<T> marshaller, T document, ByteArrayOutputStream bytes) {
    if (marshaller.setFormattedOutput(true).write(document, bytes).isFailure()) {
      throw new IllegalStateException("invoice " + issue.number() + " breaks the schema of UBL");
    }
  }

  /** They are few enough to be held. */
  private static Seq<StatedLine> all(StatedLines stated) {
    List<StatedLine> lines = new ArrayList<>();
    stated.forEach(lines::add);
    return Vector.ofAll(lines);
  }
}
