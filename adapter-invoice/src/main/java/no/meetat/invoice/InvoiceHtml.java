package no.meetat.invoice;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
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

/**
 * Invoices as one page to print on A4, each on sheets of its own; nothing is loaded from outside.
 */
public final class InvoiceHtml implements DocumentWriter {

  private final PrintWriter out;
  private final Wording wording;
  private final Facts facts;
  private boolean begun;

  /**
   * Writes to {@code out}, which is not closed.
   *
   * @param language of the text
   */
  public InvoiceHtml(PrintWriter out, Language language) {
    this.out = out;
    this.wording = new Wording(language);
    this.facts = new Facts(wording);
  }

  /** The first document that was kept brings the page's head with it. */
  @Override
  public void kept(DocumentContent document) {
    TextLines.read(document, new KeptPage(!begun, out));
    begun = true;
  }

  private void head() {
    if (!begun) {
      out.print(
          InvoiceStyle.HEAD.formatted(
              wording.code(),
              wording.word(Word.INVOICE),
              wording.word(Word.PAGE),
              wording.word(Word.OF),
              InvoiceStyle.labels(wording)));
      begun = true;
    }
  }

  @Override
  public void write(InvoiceHead head, InvoiceLines lines) {
    head();
    StatedLines stated = StatedLines.of(head, lines);
    out.print(KeptPage.SECTION + "<header>\n<h1>" + escaped(wording.title(head)) + "</h1>\n");
    draft(head);
    out.print("</header>\n<div class=\"parties\">\n");
    party(Word.SELLER, facts.seller(head));
    party(Word.BUYER, facts.buyer(head));
    facts(head, stated.inAnnex());
    out.print(
        "</div>\n<p class=\"delivered\">"
            + wording.delivered(head)
            + "</p>\n<table class=\"lines\">\n");
    headings(head);
    out.print("<tbody>\n");
    stated.forEach(this::line);
    out.print("</tbody>\n</table>\n");
    sums(head);
    out.print(
        "<p class=\"note\">" + wording.word(Word.OSLO_TIME) + "</p>\n" + KeptPage.SECTION_END);
  }

  @Override
  public void end() {
    head();
    out.print(KeptPage.PAGE_END);
  }

  private void draft(InvoiceHead head) {
    if (head.issue().isEmpty()) {
      out.print("<p class=\"draft\">" + wording.word(Word.DRAFT) + "</p>\n");
    }
  }

  private void party(Word what, Seq<String> lines) {
    out.print("<address>\n");
    lines.headOption().forEach(any -> out.print("<h2>" + wording.word(what) + "</h2>\n"));
    lines.forEach(line -> out.print("<div>" + escaped(line) + "</div>\n"));
    out.print("</address>\n");
  }

  private void facts(InvoiceHead head, Option<Long> inAnnex) {
    out.print("<dl>\n");
    facts
        .payment(head, inAnnex)
        .forEach((what, value) ->
            out.print("<dt>" + escaped(what) + "</dt><dd>" + escaped(value) + "</dd>\n"));
    out.print("</dl>\n");
  }

  /** A browser repeats these at the top of each sheet. */
  private void headings(InvoiceHead head) {
    out.print("<thead>\n<tr class=\"running\"><td colspan=\"8\">" + running(head) + "</td></tr>\n");
    out.print("<tr>");
    text(Word.MEETING);
    text(Word.BEGAN);
    Vector.of(Word.DURATION, Word.CALLERS, Word.MINUTES, Word.PRICE, Word.VAT)
        .forEach(word -> heading(wording.word(word)));
    heading(wording.word(Word.AMOUNT) + " " + escaped(head.sums().currency()));
    out.print("</tr>\n</thead>\n");
  }

  private String running(InvoiceHead head) {
    String number = head.issue().map(issue -> " " + issue.number()).getOrElse("");
    return escaped(wording.title(head) + number)
        + head.seller().map(seller -> " · " + escaped(seller.party().name())).getOrElse("")
        + " · "
        + escaped(head.billTo().e164());
  }

  private void text(Word word) {
    out.print("<th class=\"text\">" + wording.word(word) + "</th>");
  }

  private void heading(String word) {
    out.print("<th>" + word + "</th>");
  }

  private void line(StatedLine line) {
    out.print("<tr><td class=\"text\">" + meeting(line) + "</td>");
    out.print("<td class=\"text\">" + wording.began(line) + "</td>");
    Vector.of(
            wording.what(line),
            Integer.toString(line.callers()),
            wording.minutes(line),
            wording.price(line.price()),
            wording.percent(line.vatRate()),
            wording.amount(line.amount()))
        .forEach(cell -> out.print("<td>" + cell + "</td>"));
    out.print("</tr>\n");
  }

  private String meeting(StatedLine line) {
    return switch (line) {
      case InvoiceLine one -> named(one) + escaped(wording.meeting(one));
      case SummaryLine sum -> wording.meeting(sum);
    };
  }

  private static String named(InvoiceLine line) {
    return line.name().map(name -> "<div class=\"name\">" + escaped(name) + "</div>").getOrElse("");
  }

  private void sums(InvoiceHead head) {
    InvoiceSums sums = head.stated();
    out.print("<table class=\"sums\">\n");
    sum("", wording.word(Word.NET), sums.net());
    sums.rates().forEach(sum -> vat(head, sum));
    sum(" class=\"total\"", wording.total(head), sums.total());
    out.print("</table>\n");
  }

  private void vat(InvoiceHead head, VatSum sum) {
    String of = " " + wording.word(Word.OF) + " " + wording.amount(sum.net());
    String why =
        wording.reason(head, sum).map(text -> "<br><small>" + text + "</small>").getOrElse("");
    sum("", wording.word(Word.VAT) + " " + wording.percent(sum.rate()) + of + why, sum.vat());
  }

  private void sum(String attributes, String what, Money amount) {
    out.print(
        "<tr%s><th>%s</th><td>%s</td><td>%s</td></tr>\n"
            .formatted(attributes, what, escaped(amount.currency()), wording.amount(amount)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
