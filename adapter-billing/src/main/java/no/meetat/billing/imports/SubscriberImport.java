package no.meetat.billing.imports;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.nio.file.Path;
import no.meetat.billing.database.Database;
import no.meetat.billing.meeting.Subscribers;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Handle;

/** Imports the operator's directory: new numbers are added, known ones get their new name (S10). */
public final class SubscriberImport {

  private static final Seq<String> COLUMNS = Array.of("number", "name");

  private final Database database;

  public SubscriberImport(Database database) {
    this.database = database;
  }

  /** How many subscribers were imported; or why none was. */
  public Either<ImportFault, Integer> read(Path file) {
    return new CsvFile(file, COLUMNS)
        .rows()
        .flatMap(rows -> subscribers(file, rows))
        .flatMap(all -> store(file, all));
  }

  private static Either<ImportFault, Seq<Tuple2<PhoneNumber, String>>> subscribers(
      Path file, Seq<CsvRow> rows) {
    Seen<PhoneNumber> numbers = new Seen<>("the number");
    return EachRow.of(
        file,
        rows,
        row -> subscriber(row).flatMap(one -> numbers.once(one._1, row.line()).map(any -> one)));
  }

  private static Validation<Seq<String>, Tuple2<PhoneNumber, String>> subscriber(CsvRow row) {
    return Reasons.of(
        Validation.combine(row.number("number"), row.required("name", "a name", Option::some))
            .ap(Tuple::of));
  }

  private Either<ImportFault, Integer> store(Path file, Seq<Tuple2<PhoneNumber, String>> all) {
    return database
        .write(handle -> put(handle, all))
        .mapLeft(fault -> new ImportFault(file, 0, fault.message()));
  }

  private static int put(Handle handle, Seq<Tuple2<PhoneNumber, String>> all) {
    all.forEach(one -> Subscribers.put(handle, one._1, one._2));
    return all.size();
  }
}
