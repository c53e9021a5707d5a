package no.meetat.billing.invoice;

import io.vavr.Tuple;
import io.vavr.control.Either;
import java.util.function.BiConsumer;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;
import no.meetat.booking.NotStored;
import no.meetat.invoicing.Buyer;
import no.meetat.invoicing.KnownPayers;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Handle;

/** Who pays, as the database keeps it. */
public final class PayerDirectory implements KnownPayers {

  private final Database database;

  public PayerDirectory(Database database) {
    this.database = database;
  }

  @Override
  public void read(BiConsumer<PhoneNumber, Buyer> each) {
    database.useSnapshot(handle ->
        handle
            .createQuery("SELECT * FROM payer ORDER BY number")
            .map((row, query) ->
                Tuple.of(new PhoneNumber(row.getString("number")), PartyMapping.buyer(row)))
            .forEach(one -> each.accept(one._1, one._2)));
  }

  @Override
  public Either<NotStored, Boolean> remove(PhoneNumber number) {
    return database.write(handle -> delete(handle, number)).mapLeft(StoreFault::notStored);
  }

  private static boolean delete(Handle handle, PhoneNumber number) {
    return handle
            .createUpdate("DELETE FROM payer WHERE number = :number")
            .bind("number", number.e164())
            .execute()
        == 1;
  }
}
