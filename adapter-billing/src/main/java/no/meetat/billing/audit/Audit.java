package no.meetat.billing.audit;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import no.meetat.billing.cdr.CdrMapping;
import no.meetat.billing.database.Database;
import no.meetat.billing.invoice.InvoiceCheck;
import no.meetat.billing.journal.JournalReader;
import no.meetat.billing.journal.StoredEntry;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.StoredRecord;
import no.meetat.charging.Tariff;
import org.jdbi.v3.core.Handle;

/** One audit of a whole store. It only reads, and may run while calls are served. */
public final class Audit {

  /** A record with the price that a correction gave it, which need not be the last. */
  private record Corrected(long id, StoredRecord row) {}

  private static final String RECORDS = "SELECT * FROM cdr ORDER BY cdr_id";
  private static final String CORRECTED =
      "SELECT * FROM corrected_cdr ORDER BY cdr_id, correction_id";
  private static final String ENDED_RUNS = "SELECT run_id FROM run WHERE ended IS NOT NULL";

  private final Database database;
  private final ChargeCheck charges;
  private final Option<MixCheck> mix;
  private final Matching matching;
  private final JournalReplay replay;
  private final Consumer<Discrepancy> found;
  private long entries;
  private long records;
  private int invoices;
  private long discrepancies;

  /**
   * @param tariffs of all books there ever were
   * @param mixed what the mixer of one of the store's runs counts
   * @param found is given each discrepancy
   */
  public Audit(
      Database database,
      Seq<Tariff> tariffs,
      Option<MixReport> mixed,
      Consumer<Discrepancy> found) {
    this.database = database;
    this.found = found;
    this.charges = new ChargeCheck(tariffs, this::tell);
    this.mix =
        mixed
            .filter(report -> report.run().isOf(database))
            .map(report -> new MixCheck(report.times(), report.asOf(), this::tell));
    this.matching = new Matching(this::tell);
    this.replay = new JournalReplay(this::journalled);
  }

  /** Compares everything with everything. */
  public AuditResult run() {
    return database.withSnapshot(this::run);
  }

  private AuditResult run(Handle handle) {
    compare(handle);
    return ImmutableAuditResult.builder()
        .entries(entries)
        .records(records)
        .invoices(invoices)
        .open(replay.open().size())
        .mixed(mix.isDefined())
        .discrepancies(discrepancies)
        .build();
  }

  private void compare(Handle handle) {
    try (var stored =
        handle.createQuery(RECORDS).map((row, query) -> CdrMapping.row(row)).iterator()) {
      JournalReader.all(handle).forEach(entry -> follow(entry, stored));
      stored.forEachRemaining(this::stored);
    }
    matching.finish();
    handle.createQuery(CORRECTED).map((row, query) -> corrected(row)).forEach(this::check);
    checkOpenCalls(handle);
    invoices = new InvoiceCheck(handle, (number, what) -> tell("invoice " + number, what)).run();
    mix.forEach(mixed -> {
      replay.openStays().forEach(mixed::open);
      mixed.finish();
    });
  }

  /** Records were stored in the order they were journalled: one of each keeps both in step. */
  private void follow(StoredEntry entry, Iterator<StoredRecord> stored) {
    entries++;
    entry
        .entry()
        .peek(read -> replay.follow(entry.run(), read))
        .onEmpty(() -> tell("journal entry " + entry.seq(), "cannot be read by this version"));
    while (records < replay.records() && stored.hasNext()) {
      stored(stored.next());
    }
  }

  private void stored(StoredRecord row) {
    records++;
    CallDetailRecord cdr = row.record();
    matching.stored(cdr);
    charges.check("record " + row.cdrId(), cdr);
    mix.forEach(mixed -> mixed.ended(cdr.callId(), cdr.chargedFrom(), cdr.endedAt()));
  }

  private static Corrected corrected(ResultSet row) throws SQLException {
    return new Corrected(row.getLong("correction_id"), CdrMapping.row(row));
  }

  private void check(Corrected corrected) {
    charges.check(
        "record %d as corrected by %d".formatted(corrected.row().cdrId(), corrected.id()),
        corrected.row().record());
  }

  private void journalled(CallDetailRecord cdr, Option<CallDetailRecord> anew) {
    matching.journalled(cdr);
    anew.forEach(settled -> StayCheck.discrepancies(cdr, settled).forEach(this::tell));
  }

  /** A call may be open only while its run is. */
  private void checkOpenCalls(Handle handle) {
    Set<Long> ended = new HashSet<>(handle.createQuery(ENDED_RUNS).mapTo(Long.class).list());
    replay
        .open()
        .forEach((call, run) -> {
          if (ended.contains(run)) {
            tell("call " + call, "was answered and has no record, and its run has ended");
          }
        });
  }

  private void tell(String subject, String what) {
    tell(new Discrepancy(subject, what));
  }

  private void tell(Discrepancy discrepancy) {
    discrepancies++;
    found.accept(discrepancy);
  }
}
