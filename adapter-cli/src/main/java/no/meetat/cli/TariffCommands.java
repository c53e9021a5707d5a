package no.meetat.cli;

import java.nio.file.Path;
import java.time.Instant;
import no.meetat.billing.Store;
import no.meetat.billing.imports.TariffImport;
import no.meetat.charging.TariffBook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks after the tariff book; without a subcommand it lists the book (S33). */
@Command(name = "tariff", description = "Lists, checks or loads the tariff book.")
final class TariffCommands extends TariffList {
  private TariffCommands(Options options) {
    super(options);
  }

  static CommandLine command(Options options) {
    return new CommandLine(new TariffCommands(options))
        .addSubcommand(new TariffList(options))
        .addSubcommand(new Check(options))
        .addSubcommand(new Load(options));
  }

  /** A command about a file. */
  @Command
  abstract static class OfFile extends StoreCommand {
    @Parameters(
        paramLabel = "FILE.csv",
        description =
            "In UTF-8; columns: name,payer,access_number,valid_from,valid_until,per_minute,"
                + "increments,set_up_fee,vat_percent,moderators.")
    private Path file = Path.of("");

    OfFile(Options options) {
      super(options);
    }

    abstract int run(Store store, TariffBook book);

    @Override
    final int run(Store store) {
      return TariffImport.read(file)
          .fold(fault -> wrong(fault.message()), book -> run(store, book));
    }

    final int tell(TariffBook book, String what) {
      int count = book.tariffs().size();
      out().println((count == 1 ? "1 tariff" : count + " tariffs") + what);
      return ExitCode.DONE;
    }
  }

  /** Checks a file and changes nothing. */
  @Command(name = "check", description = "Says what is wrong with a file, by its line.")
  static final class Check extends OfFile {
    Check(Options options) {
      super(options);
    }

    @Override
    int run(Store store, TariffBook book) {
      return tell(book, ", no overlap and no hole");
    }
  }

  /** Makes a file the book in force. */
  @Command(
      name = "load",
      description =
          "Makes a file the tariff book in force, whole: conferences that begin from now on are"
              + " charged by it.")
  static final class Load extends OfFile {
    Load(Options options) {
      super(options);
    }

    @Override
    int run(Store store, TariffBook book) {
      return store
          .tariffs()
          .load(book, Instant.now())
          .fold(why -> failed(why.message()), loaded -> tell(loaded, " in force"));
    }
  }
}
