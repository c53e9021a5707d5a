package no.meetat.billing.cdr;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Consumer;
import no.meetat.billing.database.Database;
import no.meetat.call.CallId;
import no.meetat.charging.StoredRecord;

/** Reads call detail records. */
public final class CdrReader {

  private static final String BY_END =
      "SELECT * FROM cdr WHERE ended_at >= :since AND ended_at < :until ORDER BY ended_at, cdr_id";
  private static final String EXPORTED =
      "SELECT * FROM cdr WHERE export_seq = :seq ORDER BY cdr_id";

  private final Database database;

  public CdrReader(Database database) {
    this.database = database;
  }

  /**
   * Hands over the records one by one, by the time their calls ended.
   *
   * @param since the first time wanted
   * @param until the first time not wanted
   */
  public void read(Option<Instant> since, Option<Instant> until, Consumer<StoredRecord> each) {
    database.useSnapshot(handle ->
        handle
            .createQuery(BY_END)
            .bind("since", since.map(Instant::toEpochMilli).getOrElse(Long.MIN_VALUE))
            .bind("until", until.map(Instant::toEpochMilli).getOrElse(Long.MAX_VALUE))
            .map((row, query) -> CdrMapping.row(row))
            .forEach(each));
  }

  /** The record of this number. */
  public Option<StoredRecord> find(long cdrId) {
    return find("SELECT * FROM cdr WHERE cdr_id = :id", cdrId);
  }

  /** The record of this call. */
  public Option<StoredRecord> find(CallId call) {
    return find("SELECT * FROM cdr WHERE call_id = :id", call.value());
  }

  private Option<StoredRecord> find(String one, Object id) {
    return database
        .reading()
        .withHandle(handle ->
            Option.ofOptional(
                handle
                    .createQuery(one)
                    .bind("id", id)
                    .map((row, query) -> CdrMapping.row(row))
                    .findOne()));
  }

  /** Hands over the records of an exported file one by one, in the order of their numbers. */
  public void exported(long seq, Consumer<StoredRecord> each) {
    database.useSnapshot(handle ->
        handle
            .createQuery(EXPORTED)
            .bind("seq", seq)
            .map((row, query) -> CdrMapping.row(row))
            .forEach(each));
  }
}
