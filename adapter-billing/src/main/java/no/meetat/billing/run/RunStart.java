package no.meetat.billing.run;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.function.Supplier;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.ServingLock;
import no.meetat.billing.database.Statements;
import no.meetat.billing.database.StoreFault;
import no.meetat.billing.journal.JournalTable;
import no.meetat.time.Moment;

/**
 * What happens before a run: no other may be alive, and crashed ones are recovered.
 *
 * @param recovery closes what they left open
 */
record RunStart(Database database, Supplier<Moment> clock, CrashRecovery recovery) {

  Either<StoreFault, Run> start() {
    return database.engine().lockForServing().flatMap(this::start);
  }

  private Either<StoreFault, Run> start(ServingLock lock) {
    Option<Run> started = Option.none();
    try {
      Statements statements = Statements.begin(lock.connect());
      started = start(lock, statements);
      return started.toEither(this::unreadable);
    } catch (SQLException e) {
      return Either.left(database.fault(e));
    } finally {
      started.onEmpty(lock::close);
    }
  }

  /** The connection goes on to the run, so that the right to serve is never given up between. */
  private Option<Run> start(ServingLock lock, Statements statements) throws SQLException {
    Option<RunRow> row = Option.none();
    try {
      row = begin(statements);
      return row.map(begun -> new Run(database, new Begun(lock, statements, begun), clock));
    } finally {
      if (row.isEmpty()) {
        statements.close();
      }
    }
  }

  private Option<RunRow> begin(Statements statements) throws SQLException {
    if (!recovery.recover(statements)) {
      return Option.none();
    }
    RunRow row = RunTable.start(statements, JournalTable.nextSeq(statements), clock.get());
    statements.commit();
    return Option.some(row);
  }

  private StoreFault unreadable() {
    return new StoreFault(StoreFault.Kind.UNREADABLE_JOURNAL, database.engine().where());
  }
}
