package no.meetat.billing.rating;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.function.Consumer;
import no.meetat.billing.cdr.CdrMapping;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;
import no.meetat.booking.NotStored;
import no.meetat.charging.Difference;
import no.meetat.charging.RatedStay;
import no.meetat.charging.Rerating;
import no.meetat.invoicing.Invoice;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/** Rates the stays of a month again. */
public final class StoredRerating implements Rerating {

  private static final String STAYS =
      """
      SELECT * FROM rated_cdr
       WHERE charged_from >= :since AND charged_from < :until
         AND bill_to = coalesce(:payer, bill_to)
       ORDER BY bill_to, cdr_id
      """;

  private final Database database;
  private final InstantSource clock;
  private final RatedMonth wanted;

  /**
   * Makes it ready; nothing is read before it is asked.
   *
   * @param clock gives the time of corrections
   */
  public StoredRerating(Database database, InstantSource clock, RatedMonth wanted) {
    this.database = database;
    this.clock = clock;
    this.wanted = wanted;
  }

  @Override
  public Seq<Difference> compare() {
    Differences differences = new Differences(wanted.book().currency());
    read(differences::add);
    return differences.all();
  }

  @Override
  public Either<NotStored, Seq<Difference>> correct() {
    Differences differences = new Differences(wanted.book().currency());
    Corrections corrections = new Corrections(database, clock);
    read(stay -> {
      differences.add(stay);
      corrections.add(stay);
    });
    return corrections.finish().bimap(StoreFault::notStored, any -> differences.all());
  }

  private void read(Consumer<RatedStay> each) {
    database.useSnapshot(handle -> stays(handle).forEach(each));
  }

  private ResultIterable<RatedStay> stays(Handle handle) {
    return handle
        .createQuery(STAYS)
        .bind("since", Invoice.start(wanted.month()).toEpochMilli())
        .bind("until", Invoice.start(wanted.month().plusMonths(1)).toEpochMilli())
        .bind("payer", wanted.payer().map(PhoneNumber::e164).getOrNull())
        .map((row, query) -> stay(row));
  }

  private RatedStay stay(ResultSet row) throws SQLException {
    Option<Long> correction = Option.of(row.getString("correction_id")).map(Long::valueOf);
    return RatedStay.of(row.getLong("cdr_id"), correction, CdrMapping.record(row), wanted.book());
  }
}
