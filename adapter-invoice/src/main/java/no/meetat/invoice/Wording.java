package no.meetat.invoice;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import no.meetat.charging.Money;
import no.meetat.invoicing.Invoice;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.InvoiceReference;
import no.meetat.invoicing.PostalAddress;
import no.meetat.invoicing.Seller;
import no.meetat.invoicing.StatedLine;
import no.meetat.invoicing.SummaryLine;
import no.meetat.invoicing.VatSum;
import no.meetat.invoicing.ZeroVat;

/**
 * Words, numbers, dates and times as readers of a language write them. Times are those of
 * Europe/Oslo (S36). Nothing but the names of countries depends on the locale data of the JDK,
 * which changes; documents are kept as they were issued.
 */
final class Wording {

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
  private static final Pattern NORWEGIAN_ACCOUNT = Pattern.compile("[0-9]{11}");
  private static final Pattern FOUR = Pattern.compile(".{4}");
  private static final String MVA = " MVA";
  private static final String BUSINESS_REGISTER = "Foretaksregisteret";

  private final Language language;
  private final DecimalFormatSymbols symbols;
  private final DateTimeFormatter date;
  private final DateTimeFormatter time;

  Wording(Language language) {
    this.language = language;
    this.symbols = symbols(language);
    String day = language == Language.NB ? "dd.MM.uuuu" : "uuuu-MM-dd";
    this.date = DateTimeFormatter.ofPattern(day, Locale.ROOT);
    this.time =
        DateTimeFormatter.ofPattern(day + " HH:mm:ss xxx", Locale.ROOT).withZone(Invoice.ZONE);
  }

  String word(Word word) {
    return word.in(language);
  }

  /** As in {@code <html lang>}. */
  String code() {
    return language.name().toLowerCase(Locale.ROOT);
  }

  /** For example {@code 1 234,50}. */
  String amount(Money money) {
    return number(money.amount(), "#,##0.00##");
  }

  /** Of a minute or a set-up, with all the decimals a tariff's price may have. */
  String price(Money price) {
    return number(price.amount(), "#,##0.00####");
  }

  /** The meeting that was held; or that the line is a sum of such. */
  String meeting(StatedLine line) {
    return switch (line) {
      case InvoiceLine one -> one.meeting().value();
      case SummaryLine any -> word(Word.SUM);
    };
  }

  /** When the conference began; or of how many lines it is the sum. */
  String began(StatedLine line) {
    return switch (line) {
      case InvoiceLine one -> time(one.began());
      case SummaryLine sum -> lines(sum.lines());
    };
  }

  /** For example {@code 123 456 linjer}. */
  String lines(long count) {
    return number(BigDecimal.valueOf(count), "#,##0") + " " + word(Word.LINES);
  }

  /** How long the conference lasted, or that the line is about set-ups. */
  String what(StatedLine line) {
    return switch (line.item()) {
      case MINUTES -> lasted(line);
      case SET_UP -> word(Word.SET_UP);
    };
  }

  private String lasted(StatedLine line) {
    return switch (line) {
      case InvoiceLine one -> duration(one.duration());
      case SummaryLine any -> "";
    };
  }

  /** The line's seconds in minutes, with 2 decimals where they are not whole; a set-up has none. */
  String minutes(StatedLine line) {
    return switch (line.item()) {
      case MINUTES -> timed(line);
      case SET_UP -> "";
    };
  }

  private String timed(StatedLine line) {
    BigDecimal seconds = BigDecimal.valueOf(line.billedSeconds());
    boolean whole = seconds.remainder(MINUTE).signum() == 0;
    return number(seconds.divide(MINUTE, 2, RoundingMode.HALF_UP), whole ? "#,##0" : "#,##0.00");
  }

  /** For example {@code 25 %}. */
  String percent(BigDecimal rate) {
    return number(rate.multiply(PERCENT), "0.##") + " %";
  }

  /** Why the document bears no VAT at this rate, where it must say so. */
  Option<String> reason(InvoiceHead head, VatSum sum) {
    return head.seller()
        .flatMap(seller -> head.buyer().flatMap(buyer -> ZeroVat.of(seller, buyer, sum.rate())))
        .map(why -> VatReason.in(language, why));
  }

  String date(LocalDate day) {
    return date.format(day);
  }

  /** With the offset from UTC, which tells the two hours of an autumn night apart. */
  String time(Instant at) {
    return time.format(at);
  }

  /** Hours, minutes and seconds: {@code 1:02:03}. */
  String duration(Duration time) {
    return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }

  /** What was delivered, and in which month. */
  String delivered(InvoiceHead head) {
    return word(Word.CONFERENCES)
        + " "
        + date(head.month().atDay(1))
        + " – "
        + date(head.month().atEndOfMonth());
  }

  /** An account number in the groups in which it is read. */
  String account(String number) {
    return NORWEGIAN_ACCOUNT.matcher(number).matches()
        ? number.substring(0, 4) + "." + number.substring(4, 6) + "." + number.substring(6)
        : FOUR.matcher(number).replaceAll("$0 ").strip();
  }

  /** The kind of document: an invoice, or a credit note where the seller owes. */
  String title(InvoiceHead head) {
    return word(head.isCreditNote() ? Word.CREDIT_NOTE : Word.INVOICE);
  }

  /** What its total is called. */
  String total(InvoiceHead head) {
    return word(head.isCreditNote() ? Word.CREDITED : Word.TOTAL);
  }

  /** Another document: {@code 10001 av 01.12.2026}. */
  String reference(InvoiceReference other) {
    return other.number() + " " + word(Word.OF) + " " + date(other.issuedOn());
  }

  /** The words the law asks for after the seller's name. */
  String registration(Seller seller) {
    return (seller.vatRegistered() ? "NO " : "")
        + seller.organisationNumber()
        + (seller.vatRegistered() ? MVA : "")
        + (seller.inBusinessRegister() ? ", " + BUSINESS_REGISTER : "");
  }

  /** The lines of an address that are not empty. */
  Seq<String> address(PostalAddress address) {
    String city = (address.postcode() + " " + address.city()).strip();
    String country = address.country().equals(PostalAddress.NORWAY) ? "" : country(address);
    return Vector.of(address.street(), city, country).reject(String::isEmpty);
  }

  private String country(PostalAddress address) {
    return Locale.of("", address.country()).getDisplayCountry(Locale.of(code()));
  }

  private String number(BigDecimal value, String pattern) {
    return new DecimalFormat(pattern, symbols).format(value);
  }

  private static DecimalFormatSymbols symbols(Language language) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setDecimalSeparator(language == Language.NB ? ',' : '.');
    symbols.setGroupingSeparator(language == Language.NB ? ' ' : ',');
    return symbols;
  }
}
