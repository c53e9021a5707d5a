package no.meetat.billing.export;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.billing.database.Database;

/** The files that have been made, or begun, for other billing systems. */
public final class ExportFiles {

  private final Database database;

  public ExportFiles(Database database) {
    this.database = database;
  }

  /** All, in their order. */
  public Seq<ExportFile> all() {
    return select("seq > 0");
  }

  /** Those that a crash may have kept from being written. */
  public Seq<ExportFile> unwritten() {
    return select("written_at IS NULL");
  }

  /** The file of this number. */
  public Option<ExportFile> find(long seq) {
    return select("seq = %d".formatted(seq)).headOption();
  }

  private Seq<ExportFile> select(String condition) {
    return database
        .reading()
        .withHandle(handle ->
            handle
                .createQuery("SELECT * FROM export_file WHERE %s ORDER BY seq".formatted(condition))
                .map((row, query) -> ExportTable.file(row))
                .collect(Vector.collector()));
  }
}
