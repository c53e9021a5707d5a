package no.meetat.invoice.ehf;

import io.vavr.control.Option;
import no.meetat.invoicing.Buyer;
import no.meetat.invoicing.OrganisationNumber;
import no.meetat.invoicing.Party;
import no.meetat.invoicing.PostalAddress;
import no.meetat.invoicing.Seller;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContactType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;

/** Seller and buyer in UBL, found in the network by their organisation numbers. */
final class EhfParty {

  /** ISO 6523: the Norwegian register of legal entities. */
  private static final String ORGANISATION_NUMBERS = "0192";

  private static final String OTHER_TAX = "TAX";
  private static final String BUSINESS_REGISTER = "Foretaksregisteret";

  private EhfParty() {}

  /** The seller; NO-R-001 and NO-R-002 ask for its registrations. */
  static SupplierPartyType supplier(Seller seller) {
    PartyType party = party(seller.party(), seller.organisationNumber());
    if (seller.vatRegistered()) {
      String vat = "NO" + seller.organisationNumber().digits() + "MVA";
      party.addPartyTaxScheme(registration(vat, EhfTax.VAT));
    }
    if (seller.inBusinessRegister()) {
      party.addPartyTaxScheme(registration(BUSINESS_REGISTER, OTHER_TAX));
    }
    SupplierPartyType supplier = new SupplierPartyType();
    supplier.setParty(party);
    return supplier;
  }

  static CustomerPartyType customer(Buyer buyer, OrganisationNumber number) {
    CustomerPartyType customer = new CustomerPartyType();
    customer.setParty(party(buyer.party(), number));
    return customer;
  }

  private static PartyType party(Party known, OrganisationNumber number) {
    PartyType party = new PartyType();
    party.setEndpointID(number.digits()).setSchemeID(ORGANISATION_NUMBERS);
    party.setPostalAddress(address(known.address()));
    party.addPartyLegalEntity(legalEntity(known.name(), number));
    known.email().forEach(email -> party.setContact(contact(email)));
    return party;
  }

  private static AddressType address(PostalAddress known) {
    AddressType address = new AddressType();
    filled(known.street()).forEach(address::setStreetName);
    filled(known.city()).forEach(address::setCityName);
    filled(known.postcode()).forEach(address::setPostalZone);
    CountryType country = new CountryType();
    country.setIdentificationCode(known.country());
    address.setCountry(country);
    return address;
  }

  /** UBL has no empty elements. */
  private static Option<String> filled(String text) {
    return Option.some(text).filter(any -> !any.isEmpty());
  }

  private static PartyLegalEntityType legalEntity(String name, OrganisationNumber number) {
    PartyLegalEntityType entity = new PartyLegalEntityType();
    entity.setRegistrationName(name);
    entity.setCompanyID(number.digits()).setSchemeID(ORGANISATION_NUMBERS);
    return entity;
  }

  private static PartyTaxSchemeType registration(String id, String scheme) {
    PartyTaxSchemeType registration = new PartyTaxSchemeType();
    registration.setCompanyID(id);
    registration.setTaxScheme(scheme(scheme));
    return registration;
  }

  static TaxSchemeType scheme(String id) {
    TaxSchemeType scheme = new TaxSchemeType();
    scheme.setID(id);
    return scheme;
  }

  private static ContactType contact(String email) {
    ContactType contact = new ContactType();
    contact.setElectronicMail(email);
    return contact;
  }
}
