package no.meetat.invoice.ehf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.meetat.charging.Money;
import no.meetat.invoicing.InvoiceLine;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;

/**
 * A line in UBL: whole minutes where they are whole, else seconds priced by 60. Quantity times
 * price must be the amount (PEPPOL-EN16931-R120). Where no price makes it so, as with a set-up fee,
 * the amount is the price of the whole quantity; a correction that takes off is minus one piece.
 */
final class EhfLine {

  private static final long MINUTE = 60;
  private static final String MINUTES = "MIN";
  private static final String SECONDS = "SEC";

  /** UN/ECE recommendation 20: one. */
  private static final String PIECES = "C62";

  /** A quantity of units, of which {@code base} cost the price. */
  private record Measure(BigDecimal quantity, String unit, BigDecimal price, BigDecimal base) {

    boolean makes(BigDecimal amount) {
      return quantity
              .multiply(price)
              .divide(base, Money.INVOICE_SCALE, RoundingMode.HALF_UP)
              .compareTo(amount)
          == 0;
    }
  }

  private final InvoiceLine line;
  private final EhfTax tax;
  private final Measure measure;

  EhfLine(InvoiceLine line, EhfTax tax) {
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
    built.setItem(item());
    built.setPrice(price());
    return built;
  }

  private ItemType item() {
    ItemType item = new ItemType();
    item.setName("Telefonkonferanse " + line.meeting().value());
    item.addClassifiedTaxCategory(tax.category(line.vatRate()));
    return item;
  }

  /** A price is never below zero (BR-27). */
  private static Measure measure(InvoiceLine line) {
    Measure time = time(line);
    BigDecimal amount = line.amount().amount();
    if (time.price().signum() >= 0 && time.makes(amount)) {
      return time;
    }
    return time.quantity().signum() > 0 && amount.signum() >= 0
        ? new Measure(time.quantity(), time.unit(), amount, time.quantity())
        : new Measure(BigDecimal.valueOf(amount.signum()), PIECES, amount.abs(), BigDecimal.ONE);
  }

  private static Measure time(InvoiceLine line) {
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
