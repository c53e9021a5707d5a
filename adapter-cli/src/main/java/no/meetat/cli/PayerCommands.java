package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import no.meetat.billing.Store;
import no.meetat.booking.NotStored;
import no.meetat.number.PhoneNumber;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Looks after who pays; without a subcommand it lists them. */
@Command(name = "payers", description = "Lists or removes those whom invoices name.")
final class PayerCommands extends PayerList {
  private PayerCommands(Options options) {
    super(options);
  }

  static CommandLine command(Options options) {
    return new CommandLine(new PayerCommands(options))
        .addSubcommand(new PayerList(options))
        .addSubcommand(new Remove(options));
  }

  /** Removes one. */
  @Command(
      name = "remove",
      description = "Forgets who pays for a number; invoices that were issued stay as they are.")
  static final class Remove extends DirectoryCommand.Removal {
    Remove(Options options) {
      super(options, "payer");
    }

    @Override
    Either<NotStored, Boolean> remove(Store store, PhoneNumber number) {
      return store.payers().remove(number);
    }

    @Override
    Seq<String> warnings(Store store, PhoneNumber number) {
      return Vector.empty();
    }
  }
}
