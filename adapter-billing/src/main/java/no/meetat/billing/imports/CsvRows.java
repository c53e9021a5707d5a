package no.meetat.billing.imports;

import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of one file, giving the line that each begins on. */
final class CsvRows {

  /** Rows in a file. */
  static final int MAX_ROWS = 500_000;

  /** Characters in a cell. */
  static final int MAX_CELL = 200;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final Path path;
  private final Seq<String> columns;
  private final Reader text;
  private long line = 1;

  CsvRows(Path path, Seq<String> columns, Reader text) {
    this.path = path;
    this.columns = columns;
    this.text = text;
  }

  Either<ImportFault, Seq<CsvRow>> read() throws IOException {
    try (CSVParser parser = FORMAT.parse(text)) {
      Iterator<CSVRecord> records = parser.iterator();
      return records.hasNext() ? read(parser, records) : fault("the columns are not named");
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException encoding) {
        throw encoding;
      }
      return fault("the quotes are wrong");
    }
  }

  private Either<ImportFault, Seq<CsvRow>> read(CSVParser parser, Iterator<CSVRecord> records) {
    Seq<String> header = names(records.next());
    Option<String> wrong = wrongWith(header);
    return wrong.isDefined() ? fault(wrong.get()) : read(parser, records, header);
  }

  private Either<ImportFault, Seq<CsvRow>> read(
      CSVParser parser, Iterator<CSVRecord> records, Seq<String> header) {
    List<CsvRow> rows = new ArrayList<>();
    line = parser.getCurrentLineNumber() + 1;
    while (records.hasNext()) {
      CSVRecord cells = records.next();
      Option<String> wrong = isBlank(cells) ? Option.none() : wrongWith(cells, header, rows);
      if (wrong.isDefined()) {
        return fault(wrong.get());
      }
      keep(cells, header, rows);
      line = parser.getCurrentLineNumber() + 1;
    }
    return Either.right(Vector.ofAll(rows));
  }

  private void keep(CSVRecord cells, Seq<String> header, List<CsvRow> rows) {
    if (!isBlank(cells)) {
      rows.add(new CsvRow(line, HashMap.ofEntries(header.zip(cells))));
    }
  }

  private static Seq<String> names(CSVRecord header) {
    return Vector.ofAll(header)
        .map(name -> name.replace(BYTE_ORDER_MARK, "").strip().toLowerCase(Locale.ROOT));
  }

  private Option<String> wrongWith(Seq<String> header) {
    Seq<String> missing = columns.removeAll(header);
    return missing.nonEmpty()
        ? Option.some("the column " + missing.mkString(", ") + " is missing")
        : Option.when(header.size() > columns.size(), "there are other columns than expected");
  }

  private static Option<String> wrongWith(
      CSVRecord cells, Seq<String> header, List<CsvRow> before) {
    if (before.size() == MAX_ROWS) {
      return Option.some("there are more than " + MAX_ROWS + " rows");
    }
    return cells.size() == header.size()
        ? header.zip(cells).find(cell -> !isFit(cell._2)).map(cell -> unfit(cell._1))
        : Option.some("there are " + cells.size() + " cells and not " + header.size());
  }

  private static String unfit(String column) {
    return "the " + column + " is longer than " + MAX_CELL + " characters or holds control keys";
  }

  private static boolean isFit(String cell) {
    return cell.length() <= MAX_CELL && cell.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isBlank(CSVRecord cells) {
    return cells.size() == 1 && cells.get(0).isBlank();
  }

  private <T> Either<ImportFault, T> fault(String reason) {
    return Either.left(new ImportFault(path, line, reason));
  }
}
