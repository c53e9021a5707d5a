package no.meetat.billing.invoice;

import io.vavr.Tuple;
import io.vavr.control.Either;
import java.util.function.BiConsumer;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;
import no.meetat.invoicing.Buyer;
import no.meetat.number.PhoneNumber;

/** Who pays, by the number that is billed, as invoices to come will name them. */
public final class PayerDirectory {

  private final Database database;

  public PayerDirectory(Database database) {
    this.database = database;
  }

  /** Hands over all of them, in the numbers' order. */
  public void read(BiConsumer<PhoneNumber, Buyer> each) {
    database.useSnapshot(handle ->
        handle
            .createQuery("SELECT * FROM payer ORDER BY number")
            .map((row, query) ->
                Tuple.of(new PhoneNumber(row.getString("number")), PartyMapping.buyer(row)))
            .forEach(one -> each.accept(one._1, one._2)));
  }

  /** Forgets who pays for this number; false where it was not known. Issued invoices stay. */
  public Either<StoreFault, Boolean> remove(PhoneNumber number) {
    return database.write(handle ->
        handle
                .createUpdate("DELETE FROM payer WHERE number = :number")
                .bind("number", number.e164())
                .execute()
            == 1);
  }
}
