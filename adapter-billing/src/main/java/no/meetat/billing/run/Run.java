package no.meetat.billing.run;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import no.meetat.admission.GuessHistory;
import no.meetat.billing.code.CodeKey;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.GroupCommit;
import no.meetat.billing.database.ServingLock;
import no.meetat.billing.database.Statements;
import no.meetat.billing.database.StoreFault;
import no.meetat.billing.database.WriterFigures;
import no.meetat.billing.guess.GuessTerms;
import no.meetat.billing.guess.GuessWriter;
import no.meetat.billing.guess.StoredGuessHistory;
import no.meetat.billing.journal.StoredJournal;
import no.meetat.booking.Meetings;
import no.meetat.bridge.Journal;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.CallId;
import no.meetat.time.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the service: only one at a time uses a store, others may book and read beside it. */
public final class Run implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Run.class);

  private final Database database;
  private final ServingLock lock;
  private final RunRow row;
  private final Supplier<Moment> clock;
  private final GroupCommit writer;
  private final Journal journal;
  private final AtomicLong calls = new AtomicLong();
  private Option<SignOfLife> signs = Option.none();
  private IntSupplier callsInProgress = () -> 0;

  Run(Database database, Begun begun, Supplier<Moment> clock) {
    this.database = database;
    this.lock = begun.lock();
    this.row = begun.row();
    this.clock = clock;
    this.writer =
        new GroupCommit(database.engine(), begun.first(), new ServingConnections(lock, row.id()));
    this.journal = new StoredJournal(writer, row.id(), row.firstSeq(), clock);
  }

  /**
   * Recovers runs that have crashed and begins a new one.
   *
   * @param clock the one all events of the run are stamped by
   * @param closing given what a crashed run left unfinished and when it was last alive, the entries
   *     that close it
   */
  public static Either<StoreFault, Run> start(
      Database database,
      Supplier<Moment> clock,
      BiFunction<Seq<JournalEntry>, Moment, Seq<JournalEntry>> closing) {
    return new RunStart(database, clock, new CrashRecovery(closing)).start();
  }

  /** What happens in this run, with the records and the ends of PINs that follow from it. */
  public Journal journal() {
    return journal;
  }

  /** The meetings to let callers into; they cannot be asked while the store fails. */
  public Meetings admitting(Meetings meetings) {
    return new MeetingsWhileStoring(meetings, writer);
  }

  /** What is kept of right and wrong codes, for this run and for the next. */
  public GuessHistory guessHistory(CodeKey key, GuessTerms terms) {
    GuessWriter own = new GuessWriter(writer, row.id(), row.lastSign().wall());
    return new StoredGuessHistory(database, key, own, terms);
  }

  /** Which run of which store this is. */
  public RunId id() {
    return new RunId(row.id(), row.lastSign().wall());
  }

  /** Names for new calls that no call of any run has: {@code r12-000345}. */
  public Supplier<CallId> callIds() {
    return () -> new CallId("r%d-%06d".formatted(row.id(), calls.incrementAndGet()));
  }

  /** Why the store does not take what happens, so that new calls are better refused; or none. */
  public Option<StoreFault> fault() {
    return writer.fault();
  }

  /** How the store keeps up with what happens. */
  public WriterFigures figures() {
    return writer.figures();
  }

  /** Gives the time of each of the store's transactions from now on, in nanoseconds. */
  public void timeCommits(LongConsumer timed) {
    writer.timeCommits(timed);
  }

  /** Gives signs of life from now on; called once. */
  public void watch(IntSupplier callsInProgress) {
    this.callsInProgress = callsInProgress;
    SignOfLife sign = sign();
    sign.start();
    signs = Option.some(sign);
  }

  SignOfLife sign() {
    return new SignOfLife(writer, row.id(), clock);
  }

  /**
   * Stores what waits and ends the run. A run that ends with calls in progress, or could not store
   * all, counts as crashed: the next start recovers it.
   */
  @Override
  public void close() {
    signs.forEach(SignOfLife::close);
    writer.close();
    if (callsInProgress.getAsInt() == 0 && writer.isComplete()) {
      end();
    }
    lock.close();
  }

  private void end() {
    try (Statements statements = Statements.begin(database.connect())) {
      RunTable.end(statements, row.id(), RunTable.End.IN_ORDER);
      statements.commit();
    } catch (SQLException e) {
      LOG.warn("Run {} could not be ended in order; the next start looks after it", row.id(), e);
    }
  }
}
