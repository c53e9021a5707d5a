package no.meetat.invoice.ehf;

import java.math.BigDecimal;
import no.meetat.charging.Money;
import no.meetat.invoice.Language;
import no.meetat.invoice.VatReason;
import no.meetat.invoicing.Buyer;
import no.meetat.invoicing.InvoiceSums;
import no.meetat.invoicing.Seller;
import no.meetat.invoicing.VatSum;
import no.meetat.invoicing.ZeroVat;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;
import oasis.names.specification.ubl.schema.xsd.unqualifieddatatypes_21.AmountType;

/**
 * VAT and sums in UBL. A line with 25 % is category S. One with 0 % is zero-rated, Z, or an export,
 * G; one of a seller that is not in the VAT register is outside the scope of VAT, O. The reason of
 * G and O is given in words and by its code in the list VATEX; with Z there is none (BR-Z-10).
 */
final class EhfTax {

  static final String VAT = "VAT";

  private static final String STANDARD = "S";
  private static final String ZERO_RATED = "Z";
  private static final String EXPORT = "G";
  private static final String OUT_OF_SCOPE = "O";
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private final Seller seller;
  private final Buyer buyer;
  private final InvoiceSums sums;

  EhfTax(Seller seller, Buyer buyer, InvoiceSums sums) {
    this.seller = seller;
    this.buyer = buyer;
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
    if (seller.vatRegistered()) {
      category.setPercent(percent(rate));
    }
    category.setTaxScheme(EhfParty.scheme(VAT));
    return category;
  }

  /** With 2 decimals; with more where an earlier version took them. */
  private static BigDecimal percent(BigDecimal rate) {
    BigDecimal percent = rate.multiply(PERCENT).stripTrailingZeros();
    return percent.setScale(Math.max(2, percent.scale()));
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
    subtotal.setTaxCategory(explained(category(sum.rate()), sum.rate()));
    return subtotal;
  }

  private TaxCategoryType explained(TaxCategoryType category, BigDecimal rate) {
    ZeroVat.of(seller, buyer, rate).forEach(why -> explain(category, why));
    return category;
  }

  private static void explain(TaxCategoryType category, ZeroVat why) {
    switch (why) {
      case NOT_REGISTERED -> explain(category, why, "VATEX-EU-O");
      case ABROAD -> explain(category, why, "VATEX-EU-G");
      case ZERO_RATED -> {}
    }
  }

  private static void explain(TaxCategoryType category, ZeroVat why, String code) {
    category.setTaxExemptionReasonCode(code);
    category.addTaxExemptionReason(new TaxExemptionReasonType(VatReason.in(Language.NB, why)));
  }

  private String code(BigDecimal rate) {
    return ZeroVat.of(seller, buyer, rate).map(EhfTax::code).getOrElse(STANDARD);
  }

  private static String code(ZeroVat why) {
    return switch (why) {
      case NOT_REGISTERED -> OUT_OF_SCOPE;
      case ABROAD -> EXPORT;
      case ZERO_RATED -> ZERO_RATED;
    };
  }
}
