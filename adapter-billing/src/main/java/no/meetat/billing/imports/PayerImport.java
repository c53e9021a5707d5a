package no.meetat.billing.imports;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.nio.file.Path;
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
    Seen<PhoneNumber> numbers = new Seen<>("the number");
    return EachRow.of(
        file,
        rows,
        row ->
            PayerColumns.read(row)
                .flatMap(payer -> numbers.once(payer.number(), payer.line()).map(any -> payer)));
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
