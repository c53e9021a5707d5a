package no.meetat.billing.run;

import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Supplier;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.FileLock;
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
    try {
      return FileLock.tryLock(database.directory().servingLock())
          .toEither(() -> inDirectory(StoreFault.Kind.IN_USE))
          .flatMap(this::start);
    } catch (IOException e) {
      return Either.left(inDirectory(StoreFault.Kind.NOT_WRITABLE));
    }
  }

  private Either<StoreFault, Run> start(FileLock lock) {
    return Try.of(this::begin)
        .onFailure(bug -> lock.close())
        .get()
        .map(row -> new Run(database, lock, row, clock))
        .peekLeft(fault -> lock.close());
  }

  private Either<StoreFault, RunRow> begin() {
    try (Statements statements = Statements.begin(database.connect())) {
      return begin(statements).toEither(this::unreadable);
    } catch (SQLException e) {
      return Either.left(database.fault(e));
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
    return new StoreFault(StoreFault.Kind.UNREADABLE_JOURNAL, database.directory().database());
  }

  private StoreFault inDirectory(StoreFault.Kind kind) {
    return new StoreFault(kind, database.directory().path());
  }
}
