package no.meetat.billing.imports;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import no.meetat.billing.database.Database;
import no.meetat.billing.invoice.PayerTable;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Handle;

/** Imports who pays, as invoices name them: known numbers get what the file says of them. */
public final class PayerImport {

  /** The columns a file has, in any order. */
  public static final Seq<String> COLUMNS = PayerColumns.ALL;

  private final Database database;

  public PayerImport(Database database) {
    this.database = database;
  }

  /** How many payers were imported; or why none was. */
  public Either<ImportFault, Integer> read(Path file) {
    return new CsvFile(file, PayerColumns.ALL)
        .rows()
        .flatMap(rows -> payers(file, rows))
        .flatMap(payers -> store(file, payers));
  }

  private static Either<ImportFault, Seq<PayerRow>> payers(Path file, Seq<CsvRow> rows) {
    Map<PhoneNumber, Long> seen = new HashMap<>();
    return EachRow.of(
        file, rows, row -> PayerColumns.read(row).flatMap(payer -> unlessSeen(payer, seen)));
  }

  private static Either<String, PayerRow> unlessSeen(PayerRow payer, Map<PhoneNumber, Long> seen) {
    return Option.of(seen.putIfAbsent(payer.number(), payer.line()))
        .map(line -> "the number stands in line " + line + " already")
        .toEither(payer)
        .swap();
  }

  private Either<ImportFault, Integer> store(Path file, Seq<PayerRow> payers) {
    return database
        .write(handle -> put(handle, payers))
        .mapLeft(fault -> new ImportFault(file, 0, fault.message()));
  }

  private static int put(Handle handle, Seq<PayerRow> payers) {
    payers.forEach(payer -> PayerTable.put(handle, payer.number(), payer.buyer()));
    return payers.size();
  }
}
