package no.meetat.cli.invoice.ehf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.meetat.charging.InvoiceLine;
import no.meetat.charging.Money;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;

/**
 * A line in UBL: whole minutes where they are whole, else seconds priced by 60. Quantity times
 * price must be the amount (PEPPOL-EN16931-R120); where no price makes it so, as with a set-up fee,
 * the amount is the price of the whole quantity.
 */
final class EhfLine {

  private static final long MINUTE = 60;
  private static final String MINUTES = "MIN";
  private static final String SECONDS = "SEC";

  private final InvoiceLine line;
  private final EhfTax tax;
  private final boolean inMinutes;
  private final BigDecimal quantity;

  EhfLine(InvoiceLine line, EhfTax tax) {
    this.line = line;
    this.tax = tax;
    this.inMinutes = line.billedSeconds() % MINUTE == 0;
    this.quantity = BigDecimal.valueOf(line.billedSeconds() / (inMinutes ? MINUTE : 1));
  }

  /** The line with its number, from 1. */
  InvoiceLineType build(int number) {
    InvoiceLineType built = new InvoiceLineType();
    built.setID(Integer.toString(number));
    built.setInvoicedQuantity(quantity).setUnitCode(unit());
    tax.inCurrency(built.setLineExtensionAmount(line.amount().amount()));
    built.addInvoicePeriod(EhfInvoice.period(line));
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

  private PriceType price() {
    BigDecimal base = BigDecimal.valueOf(inMinutes ? 1 : MINUTE);
    return explainsAmount(base) ? price(line.price(), base) : price(line.amount(), quantity);
  }

  private boolean explainsAmount(BigDecimal base) {
    return quantity
            .multiply(line.price().amount())
            .divide(base, Money.INVOICE_SCALE, RoundingMode.HALF_UP)
            .compareTo(line.amount().amount())
        == 0;
  }

  private PriceType price(Money amount, BigDecimal base) {
    PriceType price = new PriceType();
    tax.inCurrency(price.setPriceAmount(amount.amount()));
    price.setBaseQuantity(base).setUnitCode(unit());
    return price;
  }

  private String unit() {
    return inMinutes ? MINUTES : SECONDS;
  }
}
