package no.meetat.billing.imports;

import io.vavr.collection.Array;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Pattern;
import no.meetat.invoicing.Buyer;
import no.meetat.invoicing.OrganisationNumber;
import no.meetat.invoicing.Party;
import no.meetat.invoicing.PostalAddress;

/**
 * Reads who pays from a row. A sales document names its buyer by name and address or organisation
 * number (bokføringsforskriften § 5-1-2).
 */
final class PayerColumns {

  static final Seq<String> ALL =
      Array.of(
          "number",
          "name",
          "organisation_number",
          "address",
          "postcode",
          "city",
          "country",
          "email",
          "reference");

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern NORWEGIAN_POSTCODE = Pattern.compile("[0-9]{4}");
  private static final Set<String> COUNTRIES = HashSet.of(Locale.getISOCountries());

  private PayerColumns() {}

  /** Who pays; or what is wrong with it. */
  static Either<String, PayerRow> read(CsvRow row) {
    return row.number("number")
        .flatMap(number -> buyer(row).map(buyer -> new PayerRow(row.line(), number, buyer)));
  }

  private static Either<String, Buyer> buyer(CsvRow row) {
    return row.required("name", "a name", Option::some)
        .flatMap(name -> party(row, name))
        .map(party -> new Buyer(party, row.cell("reference")));
  }

  private static Either<String, Party> party(CsvRow row, String name) {
    return row.optional("organisation_number", "an organisation number", OrganisationNumber::parse)
        .flatMap(organisation ->
            address(row, organisation)
                .flatMap(address ->
                    row.optional("email", "an e-mail address", PayerColumns::email)
                        .map(email -> new Party(name, organisation, address, email))));
  }

  private static Either<String, PostalAddress> address(
      CsvRow row, Option<OrganisationNumber> organisation) {
    return row.optional("country", "a country of two letters like NO", PayerColumns::country)
        .map(country -> country.getOrElse(PostalAddress.NORWAY))
        .flatMap(country ->
            postcode(row, country)
                .map(postcode ->
                    new PostalAddress(
                        row.cell("address").getOrElse(""),
                        postcode.getOrElse(""),
                        row.cell("city").getOrElse(""),
                        country)))
        .filterOrElse(
            address -> organisation.isDefined() || !address.city().isEmpty(),
            address -> "the city is missing, and so is the organisation_number");
  }

  private static Either<String, Option<String>> postcode(CsvRow row, String country) {
    return row.optional(
        "postcode",
        "4 digits",
        text ->
            Option.some(text)
                .filter(any ->
                    !country.equals(PostalAddress.NORWAY)
                        || NORWEGIAN_POSTCODE.matcher(any).matches()));
  }

  private static Option<String> country(String text) {
    return Option.some(text.toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains);
  }

  private static Option<String> email(String text) {
    return Option.some(text).filter(any -> EMAIL.matcher(any).matches());
  }
}
