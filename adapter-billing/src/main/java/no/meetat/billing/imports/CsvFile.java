package no.meetat.billing.imports;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/**
 * A CSV file (RFC 4180, or with semicolons or tabs, as spreadsheets save it) in UTF-8 or UTF-16
 * whose first line names the columns, in any order.
 *
 * @param path where it is
 * @param columns all it must have
 * @param others that it may have as well
 */
record CsvFile(Path path, Seq<String> columns, Seq<String> others) {

  private static final String ENCODING =
      "is not in UTF-8, perhaps in Windows-1252 (Latin-1): save it as \"CSV UTF-8\", or convert it"
          + " by `iconv -f WINDOWS-1252 -t UTF-8`";

  /** A file with these columns and no others. */
  CsvFile(Path path, Seq<String> columns) {
    this(path, columns, Vector.empty());
  }

  /** Its rows; or why it is refused. */
  Either<ImportFault, Seq<CsvRow>> rows() {
    return NamedFile.problem(path, CsvText.MAX_LENGTH)
        .map(this::<Seq<CsvRow>>whole)
        .getOrElse(this::read);
  }

  private Either<ImportFault, Seq<CsvRow>> read() {
    try (BufferedReader text = CsvText.open(path)) {
      return new CsvRows(this, text).read();
    } catch (CharacterCodingException e) {
      return whole(ENCODING);
    } catch (NotCsvException e) {
      return whole(e.reason());
    } catch (IOException e) {
      return whole("cannot be read");
    }
  }

  private <T> Either<ImportFault, T> whole(String reason) {
    return Either.left(new ImportFault(path, 0, reason));
  }
}
