package no.meetat.cli;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.function.Consumer;
import no.meetat.billing.Store;
import no.meetat.booking.NotStored;
import no.meetat.cli.output.Columns;
import no.meetat.number.PhoneNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Commands about those who are known by a number: what they have in common. */
final class DirectoryCommand {
  private DirectoryCommand() {}

  /** Lists all; as csv it can be imported. */
  @Command
  abstract static class Rows extends StoreCommand {
    private final Seq<String> columns;

    @Mixin private final RowFormat format = new RowFormat();

    Rows(Options options, Seq<String> columns) {
      super(options);
      this.columns = columns;
    }

    /** Hands over the fields of each, in the order of the columns. */
    abstract void read(Store store, Consumer<Map<String, String>> each);

    @Override
    final int run(Store store) {
      listing().rows(format.chosen(), Columns.of(columns), each -> read(store, each));
      return ExitCode.DONE;
    }
  }

  /** Takes one out. */
  @Command
  abstract static class Removal extends StoreCommand {
    private final String what;

    @Parameters(
        paramLabel = "NUMBER",
        converter = PhoneNumberConverter.class,
        description = "As the list shows it.")
    private PhoneNumber number = new PhoneNumber("+0000");

    Removal(Options options, String what) {
      super(options);
      this.what = what;
    }

    /** False where there was none. */
    abstract Either<NotStored, Boolean> remove(Store store, PhoneNumber number);

    /** What there is to know of the removal. */
    abstract Seq<String> warnings(Store store, PhoneNumber number);

    @Override
    final int run(Store store) {
      return remove(store, number).fold(this::failed, removed -> told(store, removed));
    }

    private int told(Store store, boolean removed) {
      if (!removed) {
        return refused("there is no " + what + " " + number);
      }
      out().println(what + " " + number + " is removed");
      warnings(store, number).forEach(this::warn);
      return ExitCode.DONE;
    }
  }
}
