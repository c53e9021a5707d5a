package no.meetat.cli;

import io.vavr.Lazy;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import no.meetat.billing.Store;
import no.meetat.billing.database.Postgres;
import no.meetat.billing.database.StoreFault;
import no.meetat.booking.Bookings;
import no.meetat.booking.NotStored;
import no.meetat.charging.TariffBook;
import no.meetat.cli.output.Listing;
import no.meetat.cli.output.Progress;
import no.meetat.cli.settings.Settings;
import no.meetat.simulator.text.Ink;
import no.meetat.simulator.text.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that works on the store. */
@Command
abstract class StoreCommand implements Callable<Integer> {
  private final Options options;
  private final Lazy<Settings> settings = Lazy.of(this::read);

  private final Lazy<Progress> progress = Lazy.of(this::newProgress);

  @Spec private CommandSpec spec = CommandSpec.create();

  StoreCommand(Options options) {
    this.options = options;
  }

  /** Opens the store, does the work, and closes it. */
  @Override
  public final Integer call() {
    Logs.quietUnless(options.verbose());
    Option<Postgres> server = settings().store();
    try {
      progress().begin();
      return open(server)
          .fold(this::failed, store -> store.map(this::runAndClose).getOrElse(this::noStore));
    } finally {
      progress().end();
    }
  }

  /** Whether it makes a store where none is; a command that needs what a store holds does not. */
  boolean makesStore() {
    return false;
  }

  private Either<StoreFault, Option<Store>> open(Option<Postgres> server) {
    InstantSource clock = InstantSource.system();
    return makesStore()
        ? Store.open(options.data(), server, clock).map(Option::some)
        : Store.openExisting(options.data(), server, clock);
  }

  private int noStore() {
    String where = settings().store().map(Postgres::where).getOrElse(options.data().toString());
    return failed(
        "no store in "
            + where
            + ": name the right one by --data or --config; `meetat serve`, `book` and `import`"
            + " make one");
  }

  /** The directory of the data. */
  final Path data() {
    return options.data();
  }

  /** Does the work; returns an {@link ExitCode}. */
  abstract int run(Store store);

  /**
   * The settings in force.
   *
   * @throws ParameterException when the file of settings is wrong
   */
  final Settings settings() {
    return settings.get();
  }

  /** Read once: a pipe gives them only once, and a file may change meanwhile. */
  private Settings read() {
    return Settings.read(options.config())
        .getOrElseThrow(why -> new WrongSettings(spec.commandLine(), why));
  }

  /** The tariff book in force: the one that was loaded last, else the tariff of the settings. */
  final TariffBook tariffs(Store store) {
    return store.tariffs().current().getOrElse(() -> TariffBook.of(settings().tariff()));
  }

  /** The meetings that people book, with codes such as the settings want. */
  final Bookings bookings(Store store) {
    return store.bookings(settings().codePolicy(), new SecureRandom());
  }

  /** Lists rows on standard output. */
  final Listing listing() {
    return new Listing(out(), options.terminal().sheet());
  }

  /** How far the work has come; whoever writes on a terminal ends it. */
  final Progress progress() {
    return progress.get();
  }

  /** The rows, counted where they are not seen on the terminal themselves. */
  final <T> Rows<T> followed(String things, Rows<T> rows) {
    return each -> {
      if (!options.terminal().showsOutput()) {
        progress().begin(things, 0);
      }
      rows.read(row -> {
        progress().count();
        each.accept(row);
      });
    };
  }

  private Progress newProgress() {
    return new Progress(options.terminal().watched(), spec.commandLine().getErr());
  }

  final PrintWriter out() {
    if (options.terminal().showsOutput()) {
      progress().end();
    }
    return spec.commandLine().getOut();
  }

  /** The store could not do it. */
  final int failed(StoreFault fault) {
    return failed(fault.message());
  }

  /** The store could not keep it. */
  final int failed(NotStored why) {
    return failed(why.message());
  }

  /** The machine prevented it. */
  final int failed(String why) {
    return because(why, ExitCode.SYSTEM_FAILED);
  }

  /** The answer is no. */
  final int refused(String why) {
    return because(why, ExitCode.NO);
  }

  /** An argument of the command is wrong. */
  final int wrong(String why) {
    return because(why, ExitCode.WRONG_USAGE);
  }

  /** The arguments of the command contradict each other. */
  final ParameterException wrongUsage(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  /** It is done, and there is something to know. */
  final void warn(String what) {
    print(options.terminal().ink(Ink.CARE, "warning:") + " " + what);
  }

  /** It is done, in a line beside rows for programs. */
  final void say(String what) {
    print(what);
  }

  private int because(String why, int exitCode) {
    print(why);
    return exitCode;
  }

  /** Where both go to one place they keep their order. */
  private void print(String lines) {
    out().flush();
    progress().end();
    Complaint.print(spec, lines);
  }

  private int runAndClose(Store store) {
    try (store) {
      return run(store);
    }
  }
}
