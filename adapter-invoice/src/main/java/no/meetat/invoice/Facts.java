package no.meetat.invoice;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import no.meetat.invoicing.Buyer;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.Issue;
import no.meetat.invoicing.Party;
import no.meetat.invoicing.Seller;

/**
 * What an invoice must state besides its lines and sums, in words and in the order of the sheet.
 */
final class Facts {

  private final Wording wording;

  Facts(Wording wording) {
    this.wording = wording;
  }

  /** The seller; nothing where that is not known yet. */
  Seq<String> seller(InvoiceHead head) {
    return head.seller().toVector().flatMap(this::seller);
  }

  /** The buyer; nothing where that is not known yet. */
  Seq<String> buyer(InvoiceHead head) {
    return head.buyer().toVector().map(Buyer::party).flatMap(this::buyer);
  }

  /**
   * Number, dates and all else that paying needs, by its label.
   *
   * @param inAnnex how many lines are there, if any
   */
  Map<String, String> payment(InvoiceHead head, Option<Long> inAnnex) {
    return LinkedHashMap.<String, String>empty()
        .merge(
            head.issue()
                .map(head.isCreditNote() ? this::credit : this::issue)
                .getOrElse(LinkedHashMap.empty()))
        .merge(only(Word.CORRECTS, corrects(head)))
        .merge(only(Word.ACCOUNT, account(head)))
        .merge(only(Word.KID, head.kid()))
        .merge(only(Word.REFERENCE, head.buyer().flatMap(Buyer::reference)))
        .merge(only(Word.PAYER, Option.some(head.billTo().e164())))
        .merge(only(Word.ANNEX, inAnnex.map(lines -> annex(head, lines))));
  }

  private Map<String, String> issue(Issue issue) {
    return only(Word.NUMBER, Option.some(Long.toString(issue.number())))
        .merge(only(Word.ISSUED, Option.some(wording.date(issue.issuedOn()))))
        .merge(only(Word.DUE, Option.some(wording.date(issue.dueOn()))));
  }

  /** The buyer pays nothing, so there is no day to pay by. */
  private Map<String, String> credit(Issue issue) {
    return only(Word.CREDIT_NOTE_NUMBER, Option.some(Long.toString(issue.number())))
        .merge(only(Word.CREDITED_ON, Option.some(wording.date(issue.issuedOn()))));
  }

  private Option<String> corrects(InvoiceHead head) {
    return Option.some(head.corrects().map(wording::reference).mkString(", "))
        .filter(text -> !text.isEmpty());
  }

  /** Where an invoice is paid to. */
  private Option<String> account(InvoiceHead head) {
    return head.seller()
        .filter(any -> !head.isCreditNote())
        .map(Seller::account)
        .map(wording::account);
  }

  private String annex(InvoiceHead head, long lines) {
    return Annex.file(head).toVector().append(wording.lines(lines)).mkString(", ");
  }

  private Map<String, String> only(Word what, Option<String> value) {
    return value
        .<Map<String, String>>map(text -> LinkedHashMap.of(wording.word(what), text))
        .getOrElse(LinkedHashMap.empty());
  }

  private Seq<String> seller(Seller seller) {
    return named(seller.party())
        .append(organisation(wording.registration(seller)))
        .appendAll(seller.party().email());
  }

  private Seq<String> buyer(Party party) {
    return named(party)
        .appendAll(party.organisationNumber().map(number -> organisation(number.toString())));
  }

  private Seq<String> named(Party party) {
    return wording.address(party.address()).prepend(party.name());
  }

  private String organisation(String number) {
    return wording.word(Word.ORGANISATION_NUMBER) + " " + number;
  }
}
