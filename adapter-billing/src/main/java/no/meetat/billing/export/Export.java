package no.meetat.billing.export;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import no.meetat.billing.cdr.CdrReader;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.FileLock;
import no.meetat.billing.database.StoreFault;
import org.jdbi.v3.core.Handle;

/**
 * One export from this store; there is no other beside it until it is closed.
 *
 * <p>A file is divided off, made, sealed, put in its place and noted as written, in this order.
 * After a crash between any two steps the next export goes on with the same file: a divided file's
 * rows are its own for ever, so it is made again with the same bytes.
 */
public final class Export implements AutoCloseable {

  /** Rows in one file; as many are marked in one transaction, which the service waits for. */
  public static final int LARGEST_FILE = 10_000;

  private static final String CORRECTIONS =
      "SELECT * FROM corrected_cdr WHERE export_seq = :seq ORDER BY correction_id";

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

  /**
   * Divides off the next file, of records before corrections of records; none when every record and
   * every correction is in one.
   */
  public Either<StoreFault, Option<ExportFile>> divide(String extension) {
    return database.write(handle -> divide(handle, extension));
  }

  /** Hands over the file's rows one by one, in the order of their numbers. */
  public void read(ExportFile file, Consumer<ExportRow> each) {
    switch (file.kind()) {
      case RECORDS ->
          new CdrReader(database).exported(file.seq(), row -> each.accept(ExportRow.of(row)));
      case CORRECTIONS -> readCorrections(file.seq(), each);
    }
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

  private void readCorrections(long seq, Consumer<ExportRow> each) {
    database.useSnapshot(handle ->
        handle
            .createQuery(CORRECTIONS)
            .bind("seq", seq)
            .map((row, query) -> ExportRow.of(CorrectionRow.of(row)))
            .forEach(each));
  }

  private Option<ExportFile> divide(Handle handle, String extension) {
    return ExportKind.ALL
        .find(kind -> InNoFile.any(handle, kind))
        .map(kind -> divide(handle, kind, extension));
  }

  private ExportFile divide(Handle handle, ExportKind kind, String extension) {
    Instant at = Instant.ofEpochMilli(clock.millis());
    long seq = ExportTable.add(handle, kind, extension, at);
    InNoFile.mark(handle, kind, seq, LARGEST_FILE);
    return ImmutableExportFile.builder()
        .seq(seq)
        .kind(kind)
        .extension(extension)
        .dividedAt(at)
        .contents(Option.none())
        .writtenAt(Option.none())
        .build();
  }
}
