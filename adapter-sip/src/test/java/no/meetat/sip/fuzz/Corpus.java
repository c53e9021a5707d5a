package no.meetat.sip.fuzz;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Inputs that are kept: those that once were different from all before. */
final class Corpus {

  static final Path FOLDER = Path.of("src/test/resources/no/meetat/sip/fuzz");

  /** Of all readers together. */
  static final int MOST_FILES = 200;

  static final long MOST_OCTETS = 1 << 20;

  private Corpus() {}

  static Path folder(FuzzTarget target) {
    return FOLDER.resolve(target.name().toLowerCase(Locale.ROOT));
  }

  /** Those of a reader, by name. */
  static Vector<Path> of(FuzzTarget target) throws IOException {
    try (Stream<Path> files = Files.list(folder(target))) {
      return Vector.ofAll(files.sorted());
    }
  }
}
