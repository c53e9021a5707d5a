package no.meetat.billing.tariff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.billing.imports.TariffImport;
import no.meetat.charging.TariffBook;

/** Tariff books written as an operator would. */
public final class TariffFiles {

  private static final String HEADER = TariffImport.COLUMNS.mkString(",") + "\n";

  private TariffFiles() {}

  /** A file with these rows. */
  public static Path write(Path directory, String... rows) throws IOException {
    return Files.writeString(
        directory.resolve("tariffs.csv"), HEADER + String.join("\n", rows) + "\n");
  }

  /** The book of these rows, which must be right. */
  public static TariffBook book(Path directory, String... rows) throws IOException {
    return TariffImport.read(write(directory, rows)).get();
  }
}
