package no.meetat.architecture.rules;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The Java files of all modules.
 *
 * @param root the folder of the whole project
 */
public record SourceTree(Path root) {

  private static final Vector<String> MODULES =
      Vector.of(
          "conference-domain",
          "simulator",
          "adapter-sip",
          "adapter-billing",
          "adapter-invoice",
          "adapter-cli");

  /** What is tested. */
  public Seq<SourceFile> main() {
    return files("src/main/java");
  }

  /** What tests it. */
  Seq<SourceFile> tests() {
    return files("src/test/java");
  }

  private Seq<SourceFile> files(String folder) {
    return MODULES.flatMap(module -> files(root.resolve(module).resolve(folder)));
  }

  private Seq<SourceFile> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(SourceTree::isSubject).sorted().map(this::read).collect(Vector.collector());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSubject(Path path) {
    return path.toString().endsWith(".java") && !path.endsWith("package-info.java");
  }

  private SourceFile read(Path path) {
    try {
      String name = path.getFileName().toString().replace(".java", "");
      return new SourceFile(name, root.relativize(path).toString(), Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
