package no.meetat.billing.run;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import no.meetat.billing.database.Statements;
import no.meetat.billing.journal.Append;
import no.meetat.billing.journal.JournalTable;
import no.meetat.bridge.JournalEntry;
import no.meetat.time.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what a run left open when it crashed (S35). All happens in the caller's transaction, so a
 * crash in the middle changes nothing and the next start does it again.
 *
 * @param closing the entries that close all that is open at the run's last sign of life
 */
record CrashRecovery(BiFunction<Seq<JournalEntry>, Moment, Seq<JournalEntry>> closing) {

  private static final Logger LOG = LoggerFactory.getLogger(CrashRecovery.class);

  /** Recovers all runs that have not ended; false when a journal entry cannot be read. */
  boolean recover(Statements statements) throws SQLException {
    for (RunRow run : RunTable.notEnded(statements)) {
      if (!recover(statements, run)) {
        return false;
      }
    }
    return true;
  }

  private boolean recover(Statements statements, RunRow run) throws SQLException {
    Option<Seq<JournalEntry>> entries =
        JournalTable.unfinished(statements, run.firstSeq(), run.id());
    if (entries.isDefined()) {
      close(statements, run, entries.get());
    }
    return entries.isDefined();
  }

  private void close(Statements statements, RunRow run, Seq<JournalEntry> entries)
      throws SQLException {
    Moment end = lastAlive(statements, run);
    Seq<JournalEntry> closed = closing.apply(entries, end);
    AtomicLong nextSeq = new AtomicLong(JournalTable.nextSeq(statements));
    new Append(closed, run.id(), end, nextSeq).to(statements);
    RunTable.end(statements, run.id(), RunTable.End.RECOVERED);
    LOG.warn(
        "Run {} had crashed, last alive {}: {} entries read, {} added to close what was open",
        run.id(),
        end.wall(),
        entries.size(),
        closed.size());
  }

  private static Moment lastAlive(Statements statements, RunRow run) throws SQLException {
    return JournalTable.latest(statements, run.firstSeq(), run.id())
        .filter(latest -> latest.millis() > run.lastSign().millis())
        .getOrElse(run.lastSign());
  }
}
