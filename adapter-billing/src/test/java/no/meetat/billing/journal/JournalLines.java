package no.meetat.billing.journal;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Rows of a journal as lines of a file. */
final class JournalLines {

  private JournalLines() {}

  /** The lines of a file among the resources. */
  static Vector<String> of(String resource) throws IOException {
    try (InputStream file = JournalLines.class.getResourceAsStream(resource)) {
      return Vector.ofAll(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines());
    }
  }

  static String line(JournalRow row) {
    return String.join("\t", row.stream(), row.streamId(), row.type(), row.json());
  }

  static JournalRow parse(String line) {
    String[] cells = line.split("\t", -1);
    return new JournalRow(cells[0], cells[1], cells[2], cells[3]);
  }
}
