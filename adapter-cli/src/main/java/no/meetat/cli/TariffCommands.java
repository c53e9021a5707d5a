package no.meetat.cli;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import no.meetat.billing.Store;
import no.meetat.billing.imports.ImportFault;
import no.meetat.billing.imports.TariffImport;
import no.meetat.charging.TariffBook;
import no.meetat.cli.output.InWords;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after the tariff book; without a subcommand it lists the book (S33). */
@Command(name = "tariff", description = "Lists, checks, loads or restores tariff books.")
final class TariffCommands extends TariffList {
  private TariffCommands(Options options) {
    super(options);
  }

  static CommandLine command(Options options) {
    return new CommandLine(new TariffCommands(options))
        .addSubcommand(new TariffList(options))
        .addSubcommand(new Check())
        .addSubcommand(new Load(options))
        .addSubcommand(new Restore(options));
  }

  /** The file a command is about. */
  static final class BookFile {
    @Parameters(
        paramLabel = "FILE.csv",
        description =
            "In UTF-8; columns: name,payer,access_number,valid_from,valid_until,per_minute,"
                + "increments,set_up_fee,vat_percent,moderators.")
    private Path file = Path.of("");

    Either<ImportFault, TariffBook> read() {
      return TariffImport.read(file);
    }
  }

  /** Checks a file; needs no store and changes nothing. */
  @Command(name = "check", description = "Says what is wrong with a file, by its line.")
  static final class Check implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private final BookFile file = new BookFile();

    @Override
    public Integer call() {
      CommandLine command = spec.commandLine();
      return file.read()
          .peek(book -> command.getOut().println(counted(book) + ", no overlap and no hole"))
          .peekLeft(fault -> Complaint.print(spec, fault.message()))
          .fold(fault -> ExitCode.WRONG_USAGE, book -> ExitCode.DONE);
    }
  }

  /** Makes a book the one in force. */
  @Command
  abstract static class PutsInForce extends StoreCommand {
    PutsInForce(Options options) {
      super(options);
    }

    final int putInForce(Store store, TariffBook book) {
      return store
          .tariffs()
          .load(book, Instant.now())
          .peek(loaded -> out().println(counted(loaded) + " in force"))
          .fold(this::failed, loaded -> ExitCode.DONE);
    }
  }

  /** Makes a file the book in force. */
  @Command(
      name = "load",
      description =
          "Makes a file the tariff book in force, whole: conferences that begin from now on are"
              + " charged by it.")
  static final class Load extends PutsInForce {
    @Mixin private final BookFile file = new BookFile();

    Load(Options options) {
      super(options);
    }

    @Override
    int run(Store store) {
      return file.read().fold(fault -> wrong(fault.message()), book -> putInForce(store, book));
    }
  }

  /** Puts a former book in force again. */
  @Command(
      name = "restore",
      description =
          "Makes a book of `tariff list --former` the one in force: conferences that begin from now"
              + " on are charged by it.")
  static final class Restore extends PutsInForce {
    @Parameters(paramLabel = "N", description = "The number of the book.")
    private long number;

    Restore(Options options) {
      super(options);
    }

    @Override
    int run(Store store) {
      return store
          .tariffs()
          .former()
          .find(book -> book.number() == number)
          .map(book -> putInForce(store, book.book()))
          .getOrElse(() ->
              refused("there is no former book " + number + ": `meetat tariff list --former`"));
    }
  }

  private static String counted(TariffBook book) {
    return InWords.counted(book.tariffs().size(), "tariff");
  }
}
