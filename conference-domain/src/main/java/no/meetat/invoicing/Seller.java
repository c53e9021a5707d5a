package no.meetat.invoicing;

/**
 * Who is to be paid. The law asks for the organisation number, with MVA behind it where the seller
 * is in the VAT register, and for the word Foretaksregisteret where it is in that one.
 *
 * @param party name, organisation number and address
 * @param vatRegistered whether it may charge VAT
 * @param inBusinessRegister whether it is in Foretaksregisteret
 * @param account what is paid to: a bank account number or an IBAN
 */
public record Seller(
    Party party, boolean vatRegistered, boolean inBusinessRegister, String account) {

  public Seller {
    if (party.organisationNumber().isEmpty()) {
      throw new IllegalArgumentException("a seller has an organisation number: " + party.name());
    }
  }

  /** Its number in the register. */
  public OrganisationNumber organisationNumber() {
    return party.organisationNumber().get();
  }
}
