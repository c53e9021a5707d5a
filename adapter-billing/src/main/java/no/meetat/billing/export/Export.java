package no.meetat.billing.export;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import no.meetat.billing.cdr.CdrReader;
import no.meetat.billing.cdr.CdrRow;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.FileLock;
import no.meetat.billing.database.StoreFault;
import org.jdbi.v3.core.Handle;

/**
 * One export from this store; there is no other beside it until it is closed.
 *
 * <p>A file is divided off, made, sealed, put in its place and noted as written, in this order.
 * After a crash between any two steps the next export goes on with the same file: a divided file's
 * records are its own for ever, so it is made again with the same bytes.
 */
public final class Export implements AutoCloseable {

  /** Records in one file; as many are marked in one transaction, which the service waits for. */
  public static final int LARGEST_FILE = 10_000;

  // A record's number is taken before its transaction is committed, so a lower number may become
  // visible after a higher one. Records are therefore marked one by one, never by a limit below
  // which all are said to be exported.
  private static final String MARK =
      "UPDATE cdr SET export_seq = :seq WHERE export_seq IS NULL AND cdr_id IN"
          + " (SELECT cdr_id FROM cdr WHERE export_seq IS NULL ORDER BY cdr_id LIMIT :limit)";

  private final Database database;
  private final FileLock lock;
  private final InstantSource clock;

  private Export(Database database, FileLock lock, InstantSource clock) {
    this.database = database;
    this.lock = lock;
    this.clock = clock;
  }

  /** Begins an export; refused while another one is under way. */
  public static Either<StoreFault, Export> begin(Database database, InstantSource clock) {
    Path path = database.directory().exportLock();
    try {
      return FileLock.tryLock(path)
          .map(lock -> new Export(database, lock, clock))
          .toEither(() -> new StoreFault(StoreFault.Kind.LOCKED, path));
    } catch (IOException e) {
      return Either.left(new StoreFault(StoreFault.Kind.NOT_WRITABLE, path));
    }
  }

  /** The files of former exports, and of this one. */
  public ExportFiles files() {
    return new ExportFiles(database);
  }

  /** Divides off the next file; none when every record is in one. */
  public Either<StoreFault, Option<ExportFile>> divide(String extension) {
    return database.write(handle -> divide(handle, extension));
  }

  /** Hands over the file's records one by one, in the order of their numbers. */
  public void read(ExportFile file, Consumer<CdrRow> each) {
    new CdrReader(database).exported(file.seq(), each);
  }

  /** Keeps what the file holds, unless that is known already. */
  public Either<StoreFault, Integer> seal(ExportFile file, Contents made) {
    return database.write(handle -> ExportTable.seal(handle, file.seq(), made));
  }

  /** Keeps that the file is in its place. */
  public Either<StoreFault, Integer> written(ExportFile file) {
    return database.write(handle -> ExportTable.written(handle, file.seq(), clock.instant()));
  }

  /** Lets others export. */
  @Override
  public void close() {
    lock.close();
  }

  private Option<ExportFile> divide(Handle handle, String extension) {
    if (!anyIsLeft(handle)) {
      return Option.none();
    }
    Instant at = Instant.ofEpochMilli(clock.millis());
    long seq = ExportTable.add(handle, extension, at);
    handle.createUpdate(MARK).bind("seq", seq).bind("limit", LARGEST_FILE).execute();
    return Option.some(new ExportFile(seq, extension, at, Option.none(), Option.none()));
  }

  private static boolean anyIsLeft(Handle handle) {
    return handle
        .createQuery("SELECT cdr_id FROM cdr WHERE export_seq IS NULL LIMIT 1")
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }
}
