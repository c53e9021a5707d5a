package no.meetat.invoice;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.PrintWriter;
import no.meetat.charging.Money;
import no.meetat.invoicing.DocumentContent;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.InvoiceLines;
import no.meetat.invoicing.InvoiceSums;
import no.meetat.invoicing.StatedLine;
import no.meetat.invoicing.StatedLines;
import no.meetat.invoicing.SummaryLine;
import no.meetat.invoicing.VatSum;

/** Invoices for people, in columns of fixed width. */
public final class InvoiceText implements DocumentWriter {

  private static final int LABEL_WIDTH = 28;

  private final PrintWriter out;
  private final Wording wording;
  private final Facts facts;
  private boolean any;

  /**
   * Writes to {@code out}, which is not closed.
   *
   * @param language of the text
   */
  public InvoiceText(PrintWriter out, Language language) {
    this.out = out;
    this.wording = new Wording(language);
    this.facts = new Facts(wording);
  }

  @Override
  public void write(InvoiceHead head, InvoiceLines lines) {
    separate();
    title(head);
    party(Word.SELLER, facts.seller(head));
    party(Word.BUYER, facts.buyer(head));
    StatedLines stated = StatedLines.of(head, lines);
    facts.payment(head, stated.inAnnex()).forEach(this::fact);
    fact(wording.word(Word.DELIVERED), wording.delivered(head));
    headings(head);
    stated.forEach(this::line);
    sums(head);
  }

  @Override
  public void kept(DocumentContent document) {
    separate();
    TextLines.read(document, out::print);
  }

  private void separate() {
    out.print(any ? "\n" : "");
    any = true;
  }

  @Override
  public void end() {
    if (!any) {
      out.print(wording.word(Word.NOTHING) + "\n");
    }
  }

  private void title(InvoiceHead head) {
    String draft = head.issue().isEmpty() ? " (" + wording.word(Word.DRAFT) + ")" : "";
    out.print(wording.title(head) + draft + "\n\n");
  }

  private void party(Word what, Seq<String> lines) {
    lines.headOption().forEach(first -> fact(wording.word(what), first));
    lines.drop(1).forEach(line -> fact("", line));
  }

  private void fact(String what, String value) {
    out.print((what + " ".repeat(LABEL_WIDTH - what.length()) + value).stripTrailing() + "\n");
  }

  private void headings(InvoiceHead head) {
    out.print("\n");
    columns(
        wording.word(Word.MEETING),
        wording.word(Word.BEGAN),
        wording.word(Word.DURATION),
        wording.word(Word.CALLERS),
        wording.word(Word.MINUTES),
        wording.word(Word.PRICE),
        wording.word(Word.VAT),
        wording.word(Word.AMOUNT) + " " + head.sums().currency());
  }

  private void line(StatedLine line) {
    columns(
        wording.meeting(line),
        wording.began(line),
        wording.what(line),
        Integer.toString(line.callers()),
        wording.minutes(line),
        wording.price(line.price()),
        wording.percent(line.vatRate()),
        wording.amount(line.amount()));
    name(line).forEach(name -> out.print("  " + name + "\n"));
  }

  private static Option<String> name(StatedLine line) {
    return switch (line) {
      case InvoiceLine one -> one.name();
      case SummaryLine any -> Option.none();
    };
  }

  private void columns(Object... cells) {
    out.print("%-10s %-26s %11s %9s %10s %11s %6s %15s\n".formatted(cells));
  }

  private void sums(InvoiceHead head) {
    InvoiceSums sums = head.stated();
    out.print("\n");
    sum(wording.word(Word.NET), sums.net());
    sums.rates().forEach(sum -> vat(head, sum));
    sum(wording.total(head), sums.total());
  }

  private void vat(InvoiceHead head, VatSum sum) {
    String of = " " + wording.word(Word.OF) + " " + wording.amount(sum.net());
    sum(wording.word(Word.VAT) + " " + wording.percent(sum.rate()) + of, sum.vat());
    wording.reason(head, sum).forEach(why -> out.print("%89s\n".formatted(why)));
  }

  /** Below the amounts. */
  private void sum(String what, Money amount) {
    out.print("%89s %15s %s\n".formatted(what, wording.amount(amount), amount.currency()));
  }
}
