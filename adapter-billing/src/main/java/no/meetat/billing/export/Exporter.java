package no.meetat.billing.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import no.meetat.billing.database.OwnerOnly;
import no.meetat.billing.database.StoreFault;

/**
 * Makes the files of an export in a directory. A file's companions are there before it is, so a
 * program that finds the file finds all.
 */
public final class Exporter {

  private final Export export;
  private final Path directory;

  public Exporter(Export export, Path directory) {
    this.export = export;
    this.directory = directory;
  }

  /**
   * Makes the next file: one that a crash has left, else one of what is in none; none when there is
   * nothing.
   *
   * @param format of a new file
   * @return left a line that says what is wrong
   */
  public Either<String, Option<MadeFile>> next(RecordFormat format) {
    return export
        .files()
        .unwritten()
        .headOption()
        .fold(
            () -> export.divide(format.extension()).mapLeft(StoreFault::message),
            left -> Either.<String, Option<ExportFile>>right(Option.some(left)))
        .flatMap(this::make);
  }

  private Either<String, Option<MadeFile>> make(Option<ExportFile> file) {
    return file.map(any -> make(any).map(Option::some))
        .getOrElse(() -> Either.right(Option.none()));
  }

  /** Makes a file, new or again, and puts it in its place. */
  public Either<String, MadeFile> make(ExportFile file) {
    try {
      OwnerOnly.createDirectories(directory);
      return finish(file, write(file));
    } catch (IOException e) {
      return Either.left(directory + " cannot be written: " + e.getMessage());
    }
  }

  private RecordsPart write(ExportFile file) throws IOException {
    return RecordsPart.write(
        directory.resolve(MadeFile.name(file)), file, each -> export.read(file, each));
  }

  /** What the file holds is known for ever before anybody can see it. */
  private Either<String, MadeFile> finish(ExportFile file, RecordsPart records) throws IOException {
    Either<StoreFault, Integer> sealed = export.seal(file, records.contents());
    if (sealed.isRight()) {
      show(new MadeFile(file, records.contents()), records.part());
    }
    return sealed
        .flatMap(any -> export.written(file))
        .bimap(StoreFault::message, any -> new MadeFile(file, records.contents()));
  }

  private void show(MadeFile made, Part records) throws IOException {
    put(made.checksumIn(directory), made.checksum());
    put(made.manifestIn(directory), made.manifest());
    records.show(directory.resolve(made.name()));
  }

  private static void put(Path target, String text) throws IOException {
    Part.write(target, out -> out.write(text.getBytes(UTF_8))).show(target);
  }
}
