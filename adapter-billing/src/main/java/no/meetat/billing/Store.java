package no.meetat.billing;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import no.meetat.admission.GuessHistory;
import no.meetat.billing.audit.Audit;
import no.meetat.billing.audit.AuditResult;
import no.meetat.billing.audit.Discrepancy;
import no.meetat.billing.audit.MixReport;
import no.meetat.billing.code.CodeKey;
import no.meetat.billing.damage.DamageWatch;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.Postgres;
import no.meetat.billing.database.StoreFault;
import no.meetat.billing.export.Export;
import no.meetat.billing.export.ExportFiles;
import no.meetat.billing.guess.GuessTerms;
import no.meetat.billing.imports.MeetingImport;
import no.meetat.billing.imports.PayerImport;
import no.meetat.billing.imports.SubscriberImport;
import no.meetat.billing.invoice.PayerDirectory;
import no.meetat.billing.invoice.StoredInvoices;
import no.meetat.billing.journal.JournalReader;
import no.meetat.billing.meeting.DemoMeeting;
import no.meetat.billing.meeting.MeetingBook;
import no.meetat.billing.meeting.StoredBookings;
import no.meetat.billing.meeting.StoredMeetings;
import no.meetat.billing.meeting.Subscribers;
import no.meetat.billing.retention.Retention;
import no.meetat.billing.run.Notices;
import no.meetat.billing.run.Run;
import no.meetat.billing.tariff.StoredTariffs;
import no.meetat.billing.tariff.TariffsInForce;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Bookings;
import no.meetat.booking.CodePolicy;
import no.meetat.booking.Meetings;
import no.meetat.booking.Subscriptions;
import no.meetat.bridge.JournalEntry;
import no.meetat.charging.Records;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;
import no.meetat.charging.Tariffs;
import no.meetat.invoicing.DocumentForms;
import no.meetat.invoicing.InvoiceTerms;
import no.meetat.invoicing.Invoices;
import no.meetat.invoicing.KnownPayers;
import no.meetat.time.Moment;

/**
 * The store in one data directory; the way in to everything of this adapter. Many processes may
 * have it open; one of them may serve calls ({@link #startRun}).
 */
public final class Store implements AutoCloseable {

  private final Database database;
  private final CodeKey key;
  private final InstantSource clock;

  Store(Database database, CodeKey key, InstantSource clock) {
    this.database = database;
    this.key = key;
    this.clock = clock;
  }

  /** Opens the store in the directory; creates both where they do not exist. */
  public static Either<StoreFault, Store> open(Path directory) {
    return open(directory, Option.none(), InstantSource.system());
  }

  /**
   * Opens the store; creates the directory and the tables where they do not exist.
   *
   * @param directory of the key the codes are stored with, and of the database where that is SQLite
   * @param server the database; none for SQLite
   * @param clock says when a meeting was booked and which codes are free again
   */
  public static Either<StoreFault, Store> open(
      Path directory, Option<Postgres> server, InstantSource clock) {
    return new StoreOpening(directory, server, clock).open();
  }

  /** Opens the store as {@link #open} does where there is one, and otherwise makes nothing. */
  public static Either<StoreFault, Option<Store>> openExisting(
      Path directory, Option<Postgres> server, InstantSource clock) {
    return new StoreOpening(directory, server, clock).openExisting();
  }

  /** Books meetings; the bookings have been checked. */
  public MeetingBook meetingBook() {
    return new MeetingBook(database, key, clock);
  }

  /**
   * Books, lists and cancels meetings.
   *
   * @param policy what new codes must be like
   * @param random a cryptographic source
   */
  public Bookings bookings(CodePolicy policy, RandomGenerator random) {
    return new StoredBookings(
        database, clock, booking -> meetingBook().book(booking, policy, random));
  }

  /** Looks codes up. */
  public Meetings meetings() {
    return new StoredMeetings(database, key);
  }

  /** The operator's subscriptions. */
  public Subscriptions subscriptions() {
    return subscribers();
  }

  Subscribers subscribers() {
    return new Subscribers(database);
  }

  /** Imports the operator's subscriptions from a file. */
  public SubscriberImport subscriberImport() {
    return new SubscriberImport(database);
  }

  /** Imports meetings and their codes from a file. */
  public MeetingImport meetingImport() {
    return new MeetingImport(database, key, clock);
  }

  /** The tariff books that were loaded. */
  public Tariffs tariffs() {
    return new StoredTariffs(database);
  }

  /**
   * The book in force at each time, whichever process loaded it.
   *
   * @param before in force while no book has been loaded
   */
  public Supplier<TariffBook> tariffsInForce(TariffBook before) {
    return new TariffsInForce(new StoredTariffs(database), before);
  }

  /** What happened. */
  public JournalReader journal() {
    return new JournalReader(database.reading());
  }

  /**
   * Compares everything with everything.
   *
   * @param before the tariff in force while no book had been loaded
   * @param mixed what a mixer counts; not compared when it serves another store
   * @param found is given each discrepancy
   */
  public AuditResult audit(Tariff before, Option<MixReport> mixed, Consumer<Discrepancy> found) {
    return new Audit(database, tariffs().all().prepend(before), mixed, found).run();
  }

  /** Imports who pays, as invoices name them, from a file. */
  public PayerImport payerImport() {
    return new PayerImport(database);
  }

  /** Who pays, as invoices name them. */
  public KnownPayers payers() {
    return new PayerDirectory(database);
  }

  /** Issues and reads invoices, which are kept as data alone. */
  public Invoices invoices(InvoiceTerms terms) {
    return invoices(terms, DocumentForms.NONE);
  }

  /**
   * Issues and reads invoices.
   *
   * @param forms in which issued ones are kept as well
   */
  public Invoices invoices(InvoiceTerms terms, DocumentForms forms) {
    return new StoredInvoices(database, terms, forms, clock);
  }

  /** Reads call detail records and rates them again. */
  public Records records() {
    return new StoredRecords(database, clock);
  }

  /** The files that were exported. */
  public ExportFiles exportFiles() {
    return new ExportFiles(database);
  }

  /** Begins to export call detail records; refused while another process does. */
  public Either<StoreFault, Export> startExport() {
    return Export.begin(database, clock);
  }

  /**
   * Looks for damage in the store from time to time.
   *
   * @param callsInProgress calls that it prefers not to disturb
   */
  public DamageWatch damageWatch(IntSupplier callsInProgress) {
    return new DamageWatch(database, callsInProgress);
  }

  /** Makes callers anonymous. */
  public Retention retention() {
    return new Retention(database, clock);
  }

  /** In an empty store, a meeting to try; its codes are given this once. */
  public Either<StoreFault, Option<BookedMeeting>> bookDemo(
      CodePolicy policy, RandomGenerator random) {
    return DemoMeeting.book(meetingBook(), subscribers(), policy, random);
  }

  /**
   * Recovers runs that have crashed and begins to serve. Refused while another process serves.
   *
   * @param clock the one all events of the run are stamped by
   * @param closing given what a crashed run left unfinished and when it was last alive, the entries
   *     that close it
   */
  public Either<StoreFault, Run> startRun(
      Supplier<Moment> clock, BiFunction<Seq<JournalEntry>, Moment, Seq<JournalEntry>> closing) {
    return Run.start(database, clock, closing);
  }

  /** What the run keeps of right and wrong codes (S13). */
  public GuessHistory guessHistory(Run run, GuessTerms terms) {
    return run.guessHistory(key, terms);
  }

  /** Whether an earlier version, which believed all numbers, has served; true once. */
  public Either<StoreFault, Boolean> firstWithClaimedNumbers() {
    return new Notices(database).take(Notices.NUMBERS_ONCE_BELIEVED);
  }

  /** Where its database is. */
  public String where() {
    return database.engine().where();
  }

  /** Closes the store; a run is closed before it. */
  @Override
  public void close() {
    database.close();
  }
}
