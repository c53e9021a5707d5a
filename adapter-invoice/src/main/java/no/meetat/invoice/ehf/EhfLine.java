package no.meetat.invoice.ehf;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import no.meetat.charging.Money;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.StatedLine;
import no.meetat.invoicing.SummaryLine;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AllowanceChargeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.AllowanceChargeReasonType;

/**
 * A line in UBL: whole minutes where they are whole, else seconds priced by 60; of set-ups, pieces.
 * Quantity times price and the rounding must be the amount (PEPPOL-EN16931-R120): stays are rounded
 * to 4 decimals each before they are added. Lines of earlier versions may have no such price; their
 * amount is the price of the whole quantity, or of one piece.
 */
final class EhfLine {

  private static final long MINUTE = 60;
  private static final String MINUTES = "MIN";
  private static final String SECONDS = "SEC";

  /** UN/ECE recommendation 20: one. */
  private static final String PIECES = "C62";

  private static final String ROUNDING = "Avrunding";

  /** A quantity of units, of which {@code base} cost the price. */
  private record Measure(BigDecimal quantity, String unit, BigDecimal price, BigDecimal base) {

    /** Rounded to 0.01. */
    BigDecimal product() {
      return quantity.multiply(price).divide(base, Money.INVOICE_SCALE, RoundingMode.HALF_UP);
    }
  }

  private final StatedLine line;
  private final EhfTax tax;
  private final Measure measure;

  EhfLine(StatedLine line, EhfTax tax) {
    this.line = line;
    this.tax = tax;
    this.measure = measure(line);
  }

  /** The line of an invoice with its number, from 1. */
  InvoiceLineType invoiced(int number) {
    InvoiceLineType built = new InvoiceLineType();
    built.setID(Integer.toString(number));
    built.setInvoicedQuantity(measure.quantity()).setUnitCode(measure.unit());
    tax.inCurrency(built.setLineExtensionAmount(line.amount().amount()));
    built.addInvoicePeriod(EhfPeriod.of(line));
    rounding().forEach(built::addAllowanceCharge);
    built.setItem(item());
    built.setPrice(price());
    return built;
  }

  /** The same line on a credit note. */
  CreditNoteLineType credited(int number) {
    CreditNoteLineType built = new CreditNoteLineType();
    built.setID(Integer.toString(number));
    built.setCreditedQuantity(measure.quantity()).setUnitCode(measure.unit());
    tax.inCurrency(built.setLineExtensionAmount(line.amount().amount()));
    built.addInvoicePeriod(EhfPeriod.of(line));
    rounding().forEach(built::addAllowanceCharge);
    built.setItem(item());
    built.setPrice(price());
    return built;
  }

  private ItemType item() {
    ItemType item = new ItemType();
    item.setName(name());
    item.addClassifiedTaxCategory(tax.category(line.vatRate()));
    return item;
  }

  private String name() {
    return switch (line) {
      case InvoiceLine one ->
          what() + " " + one.meeting() + one.name().map(name -> ", " + name).getOrElse("");
      case SummaryLine sum -> what() + ", sum av " + sum.lines() + " linjer";
    };
  }

  private String what() {
    return switch (line.item()) {
      case MINUTES -> "Telefonkonferanse";
      case SET_UP -> "Startavgift, telefonkonferanse";
    };
  }

  /** What quantity times price lacks, or has too much. */
  private Option<AllowanceChargeType> rounding() {
    BigDecimal missing = line.amount().amount().subtract(measure.product());
    return Option.when(missing.signum() != 0, () -> rounding(missing));
  }

  private AllowanceChargeType rounding(BigDecimal missing) {
    AllowanceChargeType rounding = new AllowanceChargeType();
    rounding.setChargeIndicator(missing.signum() > 0);
    rounding.addAllowanceChargeReason(new AllowanceChargeReasonType(ROUNDING));
    tax.inCurrency(rounding.setAmount(missing.abs()));
    return rounding;
  }

  /** A price is never below zero (BR-27). */
  private static Measure measure(StatedLine line) {
    Measure counted = counted(line);
    return counted.price().signum() < 0 || counted.quantity().signum() == 0
        ? uncounted(line.amount().amount())
        : counted;
  }

  private static Measure counted(StatedLine line) {
    return switch (line.item()) {
      case MINUTES -> time(line);
      case SET_UP ->
          new Measure(
              BigDecimal.valueOf(line.callers()), PIECES, line.price().amount(), BigDecimal.ONE);
    };
  }

  /** One piece, or minus one. */
  private static Measure uncounted(BigDecimal amount) {
    return new Measure(BigDecimal.valueOf(amount.signum()), PIECES, amount.abs(), BigDecimal.ONE);
  }

  private static Measure time(StatedLine line) {
    long seconds = line.billedSeconds();
    BigDecimal price = line.price().amount();
    return seconds % MINUTE == 0
        ? new Measure(BigDecimal.valueOf(seconds / MINUTE), MINUTES, price, BigDecimal.ONE)
        : new Measure(BigDecimal.valueOf(seconds), SECONDS, price, BigDecimal.valueOf(MINUTE));
  }

  private PriceType price() {
    PriceType price = new PriceType();
    tax.inCurrency(price.setPriceAmount(measure.price()));
    price.setBaseQuantity(measure.base()).setUnitCode(measure.unit());
    return price;
  }
}
