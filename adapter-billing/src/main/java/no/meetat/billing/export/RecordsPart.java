package no.meetat.billing.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * The file of the records, or of corrections of such.
 *
 * @param part the file, hidden so far
 * @param contents what it holds
 */
record RecordsPart(Part part, Contents contents) {

  /** Writes the rows; counts, adds up and digests them on the way. */
  static RecordsPart write(Path target, ExportFile file, Consumer<Consumer<ExportRow>> rows)
      throws IOException {
    Writing writing = new Writing(file);
    Part part = Part.write(target, out -> writing.write(out, rows));
    return new RecordsPart(part, writing.contents());
  }

  /** What is known of the file while it is written. */
  private static final class Writing {

    private final ExportFile file;
    private final MessageDigest digest = sha256();
    private Totals totals = Totals.none();

    Writing(ExportFile file) {
      this.file = file;
    }

    Contents contents() {
      return new Contents(totals, HexFormat.of().formatHex(digest.digest()));
    }

    void write(OutputStream out, Consumer<Consumer<ExportRow>> rows) throws IOException {
      PrintWriter text = new PrintWriter(new DigestOutputStream(out, digest), false, UTF_8);
      RecordFormat.of(file.extension())
          .write(
              text,
              file.kind().columns(),
              each -> rows.accept(row -> each.accept(counted(row).fields())));
      if (text.checkError()) {
        throw new IOException("not everything could be written");
      }
    }

    private ExportRow counted(ExportRow row) {
      totals = totals.plus(row);
      return row;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java has SHA-256", e);
    }
  }
}
