package no.meetat.invoice.ehf;

import java.math.BigDecimal;
import no.meetat.charging.Money;
import no.meetat.invoicing.InvoiceSums;
import no.meetat.invoicing.Seller;
import no.meetat.invoicing.VatSum;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;
import oasis.names.specification.ubl.schema.xsd.unqualifieddatatypes_21.AmountType;

/**
 * VAT and sums in UBL. A line with 25 % is category S; a line with 0 % of a seller in the VAT
 * register is zero-rated, Z; a line of any other seller is outside the scope of VAT, O.
 */
final class EhfTax {

  static final String VAT = "VAT";

  private static final String STANDARD = "S";
  private static final String ZERO_RATED = "Z";
  private static final String OUT_OF_SCOPE = "O";
  private static final String NOT_REGISTERED = "Selgeren er ikke merverdiavgiftspliktig";
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private final Seller seller;
  private final InvoiceSums sums;

  EhfTax(Seller seller, InvoiceSums sums) {
    this.seller = seller;
    this.sums = sums;
  }

  TaxTotalType total() {
    TaxTotalType total = new TaxTotalType();
    inCurrency(total.setTaxAmount(sums.vat().amount()));
    sums.rates().map(this::subtotal).forEach(total::addTaxSubtotal);
    return total;
  }

  MonetaryTotalType monetaryTotal() {
    MonetaryTotalType total = new MonetaryTotalType();
    inCurrency(total.setLineExtensionAmount(sums.net().amount()));
    inCurrency(total.setTaxExclusiveAmount(sums.net().amount()));
    inCurrency(total.setTaxInclusiveAmount(sums.total().amount()));
    inCurrency(total.setPayableAmount(sums.total().amount()));
    return total;
  }

  /** The category of lines that bear this rate. */
  TaxCategoryType category(BigDecimal rate) {
    TaxCategoryType category = new TaxCategoryType();
    category.setID(code(rate));
    if (isInScope()) {
      category.setPercent(rate.multiply(PERCENT).stripTrailingZeros().setScale(2));
    }
    category.setTaxScheme(EhfParty.scheme(VAT));
    return category;
  }

  /** Amounts are given with their currency. */
  void inCurrency(AmountType amount) {
    amount.setCurrencyID(sums.currency());
  }

  private TaxSubtotalType subtotal(VatSum sum) {
    TaxSubtotalType subtotal = new TaxSubtotalType();
    Money vat = sum.vat();
    inCurrency(subtotal.setTaxableAmount(sum.net().amount()));
    inCurrency(subtotal.setTaxAmount(vat.amount()));
    subtotal.setTaxCategory(explained(category(sum.rate())));
    return subtotal;
  }

  private TaxCategoryType explained(TaxCategoryType category) {
    if (!isInScope()) {
      category.addTaxExemptionReason(new TaxExemptionReasonType(NOT_REGISTERED));
    }
    return category;
  }

  private String code(BigDecimal rate) {
    if (!isInScope()) {
      return OUT_OF_SCOPE;
    }
    return rate.signum() == 0 ? ZERO_RATED : STANDARD;
  }

  private boolean isInScope() {
    return seller.vatRegistered();
  }
}
