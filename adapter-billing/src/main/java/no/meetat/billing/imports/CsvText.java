package no.meetat.billing.imports;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** The text of a file, which may have no end and no text in it. */
final class CsvText extends FilterReader {

  /** Characters of a file, and its bytes where their number is known. */
  static final long MAX_LENGTH = 64L << 20;

  private static final String TOO_LONG = NamedFile.tooLarge(MAX_LENGTH);
  private static final String NO_TEXT = "is no text: it holds NUL characters";

  /** By the byte order mark, in hexadecimal. */
  private static final Map<String, Charset> MARKS =
      LinkedHashMap.of(
          "efbbbf", StandardCharsets.UTF_8,
          "fffe", StandardCharsets.UTF_16LE,
          "feff", StandardCharsets.UTF_16BE);

  private static final int LONGEST_MARK = 3;

  private long length;

  private CsvText(Reader in) {
    super(in);
  }

  /** Opens it; reading throws {@link NotCsvException} where it is too long or no text. */
  static BufferedReader open(Path path) throws IOException {
    return new BufferedReader(new CsvText(decoded(Files.newInputStream(path))));
  }

  private static Reader decoded(InputStream file) throws IOException {
    InputStream in = new BufferedInputStream(file);
    in.mark(LONGEST_MARK);
    String head = HexFormat.of().formatHex(in.readNBytes(LONGEST_MARK));
    in.reset();
    var marked = MARKS.find(mark -> head.startsWith(mark._1));
    in.skipNBytes(marked.map(mark -> mark._1.length() / 2).getOrElse(0));
    return new InputStreamReader(
        in, marked.map(mark -> mark._2).getOrElse(StandardCharsets.UTF_8).newDecoder());
  }

  @Override
  public int read(char[] to, int from, int count) throws IOException {
    int read = super.read(to, from, count);
    length += Math.max(0, read);
    if (length > MAX_LENGTH) {
      throw new NotCsvException(TOO_LONG);
    }
    if (read > 0 && new String(to, from, read).indexOf('\0') >= 0) {
      throw new NotCsvException(NO_TEXT);
    }
    return read;
  }
}
