package no.meetat.billing.run;

import io.vavr.control.Either;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;

/** What the next process that serves must show once, as a migration left it. */
public final class Notices {

  /** Records of an earlier version have callers' numbers that anybody wrote. */
  public static final String NUMBERS_ONCE_BELIEVED = "numbers-once-believed";

  private final Database database;

  public Notices(Database database) {
    this.database = database;
  }

  /** Whether it is still to be shown; false from then on. */
  public Either<StoreFault, Boolean> take(String name) {
    return database.write(handle ->
        handle.createUpdate("DELETE FROM setting WHERE name = :name").bind("name", name).execute()
            == 1);
  }
}
