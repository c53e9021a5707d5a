package no.meetat.billing.damage;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.Pace;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * One look at everything in a store: the pages of each table, then what is in the rows of the
 * journal and of the records.
 */
public final class DamageSearch {

  /** Faults reported at most; the search ends there. */
  static final int MOST = 20;

  private final Database database;
  private final Pace pace;
  private Vector<String> found = Vector.empty();
  private boolean stopped;

  public DamageSearch(Database database, Pace pace) {
    this.database = database;
    this.pace = pace;
  }

  /**
   * What is wrong, a line each and nothing secret in it; nothing either when the pace has stopped
   * the search.
   *
   * @throws SQLException when the database cannot be read for another reason than damage
   */
  public Seq<String> run() throws SQLException {
    try (Connection connection = database.connect()) {
      for (String table : database.engine().tables(connection)) {
        readPages(connection, table);
      }
    }
    for (Rows rows : Rows.ALL) {
      readRows(rows);
    }
    return found.take(MOST);
  }

  private void readPages(Connection connection, String table) throws SQLException {
    if (goesOn()) {
      found =
          found.appendAll(
              database
                  .engine()
                  .faults(connection, table, pace)
                  .map(fault -> "table " + table + ": " + fault));
    }
  }

  /** A few rows at a time, so that no transaction holds up those who write. */
  private void readRows(Rows rows) {
    Option<Long> last = Option.some(Long.MIN_VALUE);
    while (last.isDefined() && goesOn()) {
      last = next(rows, last.get());
    }
  }

  private Option<Long> next(Rows rows, long after) {
    try (Handle handle = database.reading().open()) {
      Seq<Rows.Read> read = rows.read(handle, after);
      found = found.appendAll(read.flatMap(Rows.Read::fault));
      return read.lastOption().map(Rows.Read::number);
    } catch (JdbiException e) {
      found = found.append(rows + " cannot be read behind number " + after);
      return Option.none();
    }
  }

  private boolean goesOn() {
    stopped = stopped || found.size() >= MOST || !pace.nextPart();
    return !stopped;
  }
}
