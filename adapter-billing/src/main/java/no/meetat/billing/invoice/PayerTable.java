package no.meetat.billing.invoice;

import io.vavr.control.Option;
import no.meetat.invoicing.Buyer;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Handle;

/** What is known of those who pay, by the number that is billed. */
public final class PayerTable {

  private static final String PUT =
      """
      INSERT INTO payer (number, %s)
      VALUES (:number, %s)
      ON CONFLICT (number) DO UPDATE
         SET name = excluded.name, organisation_number = excluded.organisation_number,
             street = excluded.street, postcode = excluded.postcode, city = excluded.city,
             country = excluded.country, email = excluded.email, reference = excluded.reference
      """
          .formatted(PartyMapping.COLUMNS, PartyMapping.VALUES);

  private PayerTable() {}

  /** Keeps who pays for this number, in the caller's transaction. */
  public static void put(Handle handle, PhoneNumber number, Buyer buyer) {
    PartyMapping.bind(handle.createUpdate(PUT), buyer.party(), buyer.reference())
        .bind("number", number.e164())
        .execute();
  }

  /** Who pays for this number. */
  static Option<Buyer> find(Handle handle, PhoneNumber number) {
    return Option.ofOptional(
        handle
            .createQuery("SELECT * FROM payer WHERE number = :number")
            .bind("number", number.e164())
            .map((row, query) -> PartyMapping.buyer(row))
            .findOne());
  }
}
