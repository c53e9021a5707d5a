package no.meetat.invoicing;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.Comparator;
import no.meetat.charging.Money;

/**
 * What an invoice adds up to. VAT is computed on the sum of each rate and rounded once (S34).
 *
 * @param currency ISO 4217
 * @param rates the sum of each rate of VAT, the highest rate first
 */
public record InvoiceSums(String currency, Seq<VatSum> rates) {

  /** The sums of no lines. */
  public static InvoiceSums zero(String currency) {
    return new InvoiceSums(currency, Vector.empty());
  }

  /** These sums with one more line. */
  public InvoiceSums plus(InvoiceLine line) {
    VatSum known =
        rates
            .find(sum -> sum.isOf(line.vatRate()))
            .getOrElse(() -> new VatSum(line.vatRate(), Money.zero(currency).onInvoice()));
    return with(new VatSum(known.rate(), known.net().plus(line.amount())));
  }

  /** Whether they change a payer's bill: net, VAT or the total. */
  public boolean isAnything() {
    return rates.exists(sum -> sum.net().amount().signum() != 0);
  }

  /** Whether there is VAT on any of them. */
  public boolean bearVat() {
    return rates.exists(sum -> sum.vat().amount().signum() != 0);
  }

  /** The sum of the lines, excluding VAT. */
  public Money net() {
    return sum(rates.map(VatSum::net));
  }

  /** The VAT of all rates. */
  public Money vat() {
    return sum(rates.map(VatSum::vat));
  }

  /** What is to be paid, including VAT. */
  public Money total() {
    return net().plus(vat());
  }

  /** The same with the other sign. */
  InvoiceSums negated() {
    return new InvoiceSums(currency, rates.map(VatSum::negated));
  }

  private InvoiceSums with(VatSum sum) {
    return new InvoiceSums(
        currency,
        rates
            .reject(known -> known.isOf(sum.rate()))
            .append(sum)
            .sorted(Comparator.<VatSum, BigDecimal>comparing(VatSum::rate).reversed()));
  }

  private Money sum(Seq<Money> amounts) {
    return amounts.fold(Money.zero(currency).onInvoice(), Money::plus);
  }
}
