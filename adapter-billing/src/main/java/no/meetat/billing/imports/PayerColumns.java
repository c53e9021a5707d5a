package no.meetat.billing.imports;

import io.vavr.collection.Array;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import io.vavr.control.Validation;
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

  /** Who pays; or all that is wrong with it. */
  static Validation<Seq<String>, PayerRow> read(CsvRow row) {
    return Reasons.of(
        Validation.combine(row.number("number"), party(row))
            .ap((number, party) ->
                new PayerRow(row.line(), number, new Buyer(party, row.cell("reference")))));
  }

  private static Validation<Seq<String>, Party> party(CsvRow row) {
    return Reasons.unless(
        Reasons.of(
            Validation.combine(
                    row.required("name", "a name", Option::some),
                    row.optional(
                        "organisation_number", "an organisation number", OrganisationNumber::parse),
                    address(row),
                    row.optional("email", "an e-mail address", PayerColumns::email))
                .ap(Party::new)),
        party -> party.organisationNumber().isEmpty() && party.address().city().isEmpty(),
        "the city is missing, and so is the organisation_number");
  }

  private static Validation<Seq<String>, PostalAddress> address(CsvRow row) {
    return row.optional("country", "a country of two letters like NO", PayerColumns::country)
        .map(country -> country.getOrElse(PostalAddress.NORWAY))
        .flatMap(country -> postcode(row, country).map(code -> address(row, code, country)));
  }

  private static PostalAddress address(CsvRow row, Option<String> postcode, String country) {
    return new PostalAddress(
        row.cell("address").getOrElse(""),
        postcode.getOrElse(""),
        row.cell("city").getOrElse(""),
        country);
  }

  private static Validation<Seq<String>, Option<String>> postcode(CsvRow row, String country) {
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
