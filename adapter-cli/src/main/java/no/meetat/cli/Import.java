package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.nio.file.Path;
import no.meetat.billing.Store;
import no.meetat.billing.imports.ImportFault;
import no.meetat.cli.output.InWords;
import no.meetat.number.PhoneNumber;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Imports a file: all of it, or nothing when a row is wrong. */
@Command(name = "import", description = "Takes in a file, whole or not at all.")
final class Import {
  private Import() {}

  /** The command with its kinds of files. */
  static CommandLine command(Options options) {
    return new CommandLine(new Import())
        .addSubcommand(new Subscribers(options))
        .addSubcommand(new Meetings(options))
        .addSubcommand(new Payers(options));
  }

  /** Reads a file of one kind; returns how many rows it has. */
  @FunctionalInterface
  interface Reading {
    Either<ImportFault, Integer> read(Store store, Path file);
  }

  @Command
  abstract static class OfFile extends StoreCommand {
    @Parameters(paramLabel = "FILE.csv", description = "In UTF-8, with a header line.")
    private Path file = Path.of("");

    private final String what;
    private final Reading reading;

    OfFile(Options options, String what, Reading reading) {
      super(options);
      this.what = what;
      this.reading = reading;
    }

    @Override
    final boolean makesStore() {
      return true;
    }

    @Override
    final int run(Store store) {
      return reading
          .read(store, file)
          .fold(fault -> wrong(fault.message()), count -> tell(store, count));
    }

    private int tell(Store store, int count) {
      out().println(InWords.counted(count, what) + " taken in");
      warn(store);
      return ExitCode.DONE;
    }

    /** Warns the operator about what was imported; mostly there is nothing to warn of. */
    void warn(Store store) {}
  }

  /** The operator's directory (S10). */
  @Command(
      name = "subscribers",
      description = "The operator's directory of who can be billed; columns: number,name.")
  static final class Subscribers extends OfFile {
    Subscribers(Options options) {
      super(options, "subscriber", (store, file) -> store.subscriberImport().read(file));
    }
  }

  /** Meetings that have their codes already. */
  @Command(
      name = "meetings",
      description =
          "Meetings with the codes they have; columns: kind,owner,bill_to,moderator_code,"
              + "participant_code,pin,start,end,moderator_number, and where meetings have names name.")
  static final class Meetings extends OfFile {
    Meetings(Options options) {
      super(options, "meeting", (store, file) -> store.meetingImport().read(file));
    }

    @Override
    void warn(Store store) {
      ShortCodes.warning(bookings(store), settings().codePolicy()).forEach(this::warn);
      Seq<PhoneNumber> missing = store.subscriptions().missing();
      if (!missing.isEmpty()) {
        warn(
            "meetings are billed to numbers that are not in the directory (`meetat import"
                + " subscribers`): "
                + InWords.named(missing));
      }
    }
  }

  /** Who pays, as invoices name them. */
  @Command(
      name = "payers",
      description =
          "Who pays for the numbers that are billed, as invoices name them; columns: number,name,"
              + "organisation_number,address,postcode,city,country,email,reference.")
  static final class Payers extends OfFile {
    Payers(Options options) {
      super(options, "payer", (store, file) -> store.payerImport().read(file));
    }
  }
}
