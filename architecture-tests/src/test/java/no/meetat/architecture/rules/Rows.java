package no.meetat.architecture.rules;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The cells of a file of this package's, which tabs part. */
final class Rows {

  private Rows() {}

  static Seq<String[]> of(String resource) throws IOException {
    try (InputStream file = Rows.class.getResourceAsStream(resource)) {
      return Vector.ofAll(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
          .map(line -> line.split("\t", -1));
    }
  }
}
