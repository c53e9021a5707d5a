package no.meetat.billing.imports;

import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import no.meetat.booking.ShownText;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of one file, giving the line that each begins on. */
final class CsvRows {

  /** Rows in a file. */
  static final int MAX_ROWS = 500_000;

  /** A line for spreadsheets before the columns, which says what separates cells. */
  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=.\"?");

  /** How DOS ended files. */
  private static final String END_OF_FILE = "\u001A";

  private final CsvFile file;
  private final BufferedReader text;

  /** Before the line that is read. */
  private long linesBefore;

  CsvRows(CsvFile file, BufferedReader text) {
    this.file = file;
    this.text = text;
  }

  /** All rows, those with a wrong form included; or why the file has no rows. */
  Either<ImportFault, Seq<CsvRow>> read() throws IOException {
    Option<String> line = headerLine();
    Either<String, CsvHeader> header =
        line.toEither("the columns are not named").flatMap(names -> CsvHeader.of(names, file));
    return header.isRight()
        ? read(header.get())
        : fault(Math.max(1, linesBefore), header.getLeft());
  }

  private Option<String> headerLine() throws IOException {
    String line = text.readLine();
    while (line != null && (line.isBlank() || SEPARATOR_LINE.matcher(line.strip()).matches())) {
      linesBefore++;
      line = text.readLine();
    }
    linesBefore += line == null ? 0 : 1;
    return Option.of(line);
  }

  private Either<ImportFault, Seq<CsvRow>> read(CsvHeader header) throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    long line = linesBefore + 1;
    try (CSVParser parser = CsvHeader.format(header.separator()).parse(text)) {
      for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
        add(line, records.next(), header.names(), rows);
        line = linesBefore + parser.getCurrentLineNumber() + 1;
        if (rows.size() > MAX_ROWS) {
          return fault(line, "there are more than " + MAX_ROWS + " rows");
        }
      }
      return Either.right(Vector.ofAll(rows));
    } catch (UncheckedIOException e) {
      return unlessItsText(Objects.requireNonNull(e.getCause()), line);
    }
  }

  /** Whatever else the parser complains of are quotes. */
  private Either<ImportFault, Seq<CsvRow>> unlessItsText(IOException cause, long line)
      throws IOException {
    if (cause instanceof NotCsvException || cause instanceof CharacterCodingException) {
      throw cause;
    }
    return fault(line, "the quotes are wrong");
  }

  private static void add(long line, CSVRecord cells, Seq<String> names, List<CsvRow> rows) {
    Seq<String> all = Vector.ofAll(cells);
    if (!all.forAll(CsvRows::isBlank)) {
      rows.add(new CsvRow(line, wrongWith(all, names), HashMap.ofEntries(names.zip(all))));
    }
  }

  private static Option<String> wrongWith(Seq<String> cells, Seq<String> names) {
    return cells.size() < names.size() || !cells.drop(names.size()).forAll(CsvRows::isBlank)
        ? Option.some("there are " + cells.size() + " cells and not " + names.size())
        : names.zip(cells).find(cell -> !ShownText.isFit(cell._2)).map(cell -> unfit(cell._1));
  }

  private static String unfit(String column) {
    return "the "
        + column
        + " is longer than "
        + ShownText.LONGEST
        + " characters, or has control characters in it";
  }

  private static boolean isBlank(String cell) {
    return cell.replace(END_OF_FILE, "").isBlank();
  }

  private <T> Either<ImportFault, T> fault(long line, String reason) {
    return Either.left(new ImportFault(file.path(), line, reason));
  }
}
