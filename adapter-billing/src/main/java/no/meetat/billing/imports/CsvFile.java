package no.meetat.billing.imports;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A CSV file (RFC 4180) in UTF-8 whose first line names the columns, in any order.
 *
 * @param path where it is
 * @param columns all it must have
 */
record CsvFile(Path path, Seq<String> columns) {

  /** Largest file, in bytes. */
  static final long MAX_BYTES = 64L << 20;

  /** Its rows; or why it is refused. */
  Either<ImportFault, Seq<CsvRow>> rows() {
    try {
      return Files.size(path) <= MAX_BYTES ? parsed() : whole("is larger than 64 MiB");
    } catch (NoSuchFileException e) {
      return whole("does not exist");
    } catch (CharacterCodingException e) {
      return whole("is not in UTF-8: save it in that encoding");
    } catch (IOException e) {
      return whole("cannot be read");
    }
  }

  private Either<ImportFault, Seq<CsvRow>> parsed() throws IOException {
    try (Reader text = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      return new CsvRows(path, columns, text).read();
    }
  }

  private <T> Either<ImportFault, T> whole(String reason) {
    return Either.left(new ImportFault(path, 0, reason));
  }
}
