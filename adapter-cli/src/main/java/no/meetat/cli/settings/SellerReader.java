package no.meetat.cli.settings;

import io.vavr.control.Option;
import no.meetat.invoicing.OrganisationNumber;
import no.meetat.invoicing.Party;
import no.meetat.invoicing.PostalAddress;
import no.meetat.invoicing.Seller;

/** Reads who invoices are from: nobody, or a party with everything the law asks for. */
final class SellerReader {

  private final SettingsReader values;

  SellerReader(SettingsReader values) {
    this.values = values;
  }

  Option<Seller> seller() {
    return text("name")
        .map(name ->
            new Seller(
                new Party(name, Option.some(organisationNumber()), address(), text("email")),
                values.flag(path("vat-registered")),
                values.flag(path("business-register")),
                account()));
  }

  private OrganisationNumber organisationNumber() {
    return OrganisationNumber.parse(required("organisation-number"))
        .getOrElseThrow(
            () -> values.wrong(path("organisation-number"), "is no organisation number"));
  }

  private PostalAddress address() {
    return new PostalAddress(
        required("address"), required("postcode"), required("city"), required("country"));
  }

  private String account() {
    return AccountNumber.parse(required("account"))
        .getOrElseThrow(() -> values.wrong(path("account"), "is no account number and no IBAN"));
  }

  private String required(String name) {
    return text(name)
        .getOrElseThrow(() -> values.wrong(path(name), "is missing, as the seller has a name"));
  }

  private Option<String> text(String name) {
    return Option.some(values.text(path(name)).strip()).filter(text -> !text.isEmpty());
  }

  private static String path(String name) {
    return "seller." + name;
  }
}
