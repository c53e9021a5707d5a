package no.meetat.invoicing;

/**
 * Where a party is.
 *
 * @param street street or box, in one line; may be empty
 * @param postcode for example 0150; may be empty abroad
 * @param city of that postcode
 * @param country ISO 3166-1, two letters
 */
public record PostalAddress(String street, String postcode, String city, String country) {

  /** Where numbers and taxes are Norwegian. */
  public static final String NORWAY = "NO";
}
