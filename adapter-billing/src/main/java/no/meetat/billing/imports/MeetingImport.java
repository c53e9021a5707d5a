package no.meetat.billing.imports;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import no.meetat.billing.code.CodeKey;
import no.meetat.billing.database.Database;
import no.meetat.billing.imports.ImportFault.WrongLine;
import no.meetat.billing.meeting.CodeTable;
import no.meetat.billing.meeting.MeetingTable;
import no.meetat.booking.AccessCode;
import org.jdbi.v3.core.Handle;

/**
 * Imports meetings with the codes they already have: any 4 to 12 digits, whatever the policy for
 * new codes, and billed to any number, whether in the directory or not.
 */
public final class MeetingImport {

  private final Database database;
  private final CodeTable codes;
  private final InstantSource clock;

  public MeetingImport(Database database, CodeKey key, InstantSource clock) {
    this.database = database;
    this.codes = new CodeTable(key);
    this.clock = clock;
  }

  /** How many meetings were imported; or why none was. */
  public Either<ImportFault, Integer> read(Path file) {
    return new CsvFile(file, MeetingColumns.ALL, MeetingColumns.OTHERS)
        .rows()
        .map(rows -> EachRow.sorted(rows, MeetingColumns::read))
        .flatMap(meetings -> store(file, meetings));
  }

  private Either<ImportFault, Integer> store(Path file, EachRow.Sorted<MeetingRow> meetings) {
    return database
        .write(handle -> storeUnlessWrong(handle, file, meetings))
        .mapLeft(fault -> new ImportFault(file, 0, fault.message()))
        .flatMap(Function.identity());
  }

  private Either<ImportFault, Integer> storeUnlessWrong(
      Handle handle, Path file, EachRow.Sorted<MeetingRow> meetings) {
    Instant now = clock.instant();
    Seq<WrongLine> wrong =
        meetings.wrong().appendAll(taken(handle, meetings.sound(), now)).sortBy(WrongLine::line);
    return wrong.isEmpty()
        ? Either.right(storeAll(handle, meetings.sound(), now))
        : Either.left(ImportFault.of(file, wrong));
  }

  private Seq<WrongLine> taken(Handle handle, Seq<MeetingRow> meetings, Instant now) {
    Seen<AccessCode> seen = new Seen<>("a code");
    return meetings.flatMap(
        row -> taken(handle, row, seen, now).map(why -> new WrongLine(row.line(), why)));
  }

  private Option<String> taken(Handle handle, MeetingRow row, Seen<AccessCode> seen, Instant now) {
    return row.codes()
        .values()
        .flatMap(code -> seen.earlier(code, row.line()).orElse(() -> inUse(handle, code, now)))
        .headOption();
  }

  private Option<String> inUse(Handle handle, AccessCode code, Instant now) {
    return Option.when(
        codes.isTaken(handle, code, now), "a code leads to another meeting, or did lately");
  }

  private int storeAll(Handle handle, Seq<MeetingRow> meetings, Instant now) {
    meetings.forEach(
        row -> codes.add(handle, MeetingTable.add(handle, row.booking(), now), row.codes()));
    return meetings.size();
  }
}
