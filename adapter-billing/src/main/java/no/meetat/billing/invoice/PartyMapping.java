package no.meetat.billing.invoice;

import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import no.meetat.invoicing.Buyer;
import no.meetat.invoicing.OrganisationNumber;
import no.meetat.invoicing.Party;
import no.meetat.invoicing.PostalAddress;
import no.meetat.invoicing.Seller;
import org.jdbi.v3.core.statement.SqlStatement;

/** Parties as rows hold them, of payers and of issued invoices alike. */
final class PartyMapping {

  static final String COLUMNS =
      "name, organisation_number, street, postcode, city, country, email, reference";
  static final String VALUES =
      ":name, :organisation_number, :street, :postcode, :city, :country, :email, :reference";

  private static final String YES = "yes";
  private static final String NO = "no";

  private PartyMapping() {}

  static Buyer buyer(ResultSet row) throws SQLException {
    return new Buyer(party(row), Columns.text(row, "reference"));
  }

  static Seller seller(ResultSet row) throws SQLException {
    return new Seller(
        party(row),
        isTrue(row, "vat_registered"),
        isTrue(row, "in_business_register"),
        row.getString("account"));
  }

  static <S extends SqlStatement<S>> S bind(S statement, Party party, Option<String> reference) {
    PostalAddress address = party.address();
    return statement
        .bind("name", party.name())
        .bind(
            "organisation_number",
            party.organisationNumber().map(OrganisationNumber::digits).getOrNull())
        .bind("street", address.street())
        .bind("postcode", address.postcode())
        .bind("city", address.city())
        .bind("country", address.country())
        .bind("email", party.email().getOrNull())
        .bind("reference", reference.getOrNull());
  }

  static String word(boolean any) {
    return any ? YES : NO;
  }

  private static Party party(ResultSet row) throws SQLException {
    return new Party(
        row.getString("name"),
        Columns.text(row, "organisation_number").map(OrganisationNumber::new),
        new PostalAddress(
            row.getString("street"),
            row.getString("postcode"),
            row.getString("city"),
            row.getString("country")),
        Columns.text(row, "email"));
  }

  private static boolean isTrue(ResultSet row, String column) throws SQLException {
    return YES.equals(row.getString(column));
  }
}
