package no.meetat.billing.imports;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
    Map<PhoneNumber, Long> seen = new HashMap<>();
    return EachRow.of(
        file, rows, row -> subscriber(row).flatMap(one -> unlessSeen(one, row, seen)));
  }

  private static Either<String, Tuple2<PhoneNumber, String>> subscriber(CsvRow row) {
    return row.number("number")
        .flatMap(number ->
            row.required("name", "a name", Option::some).map(name -> Tuple.of(number, name)));
  }

  private static Either<String, Tuple2<PhoneNumber, String>> unlessSeen(
      Tuple2<PhoneNumber, String> one, CsvRow row, Map<PhoneNumber, Long> seen) {
    return Option.of(seen.putIfAbsent(one._1, row.line()))
        .map(line -> "the number stands in line " + line + " already")
        .toEither(one)
        .swap();
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
