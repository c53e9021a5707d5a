package no.meetat.cli;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import no.meetat.billing.Store;
import no.meetat.billing.imports.TariffImport;
import no.meetat.charging.Difference;
import no.meetat.charging.Money;
import no.meetat.charging.Rerating;
import no.meetat.charging.TariffBook;
import no.meetat.cli.output.Columns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rates the stays of a month again (S33). */
@Command(
    name = "rate",
    description =
        "Rates the stays of a month again and corrects those that cost something else; a record is"
            + " never changed, a correction points to it.")
final class Rate extends StoreCommand {
  private static final Columns COLUMNS =
      Columns.of(Vector.of("bill_to", "stays", "charged", "rated", "difference", "currency"))
          .withNumbers("stays");

  @Mixin private final BilledMonth billed = new BilledMonth();

  @CommandLine.Option(names = "--dry-run", description = "Only tell the difference for each payer.")
  private boolean dryRun;

  @CommandLine.Option(
      names = "--tariffs",
      paramLabel = "FILE.csv",
      description = "A tariff book to try instead of the one in force; with --dry-run.")
  private @Nullable Path tariffs;

  @Mixin private final RowFormat format = new RowFormat();

  Rate(Options options) {
    super(options);
  }

  @Override
  int run(Store store) {
    if (tariffs != null && !dryRun) {
      return wrong("--tariffs goes with --dry-run: `meetat tariff load` it to charge by it");
    }
    return book(store).fold(this::wrong, book -> rate(store, book));
  }

  private Either<String, TariffBook> book(Store store) {
    return Option.of(tariffs)
        .map(file -> TariffImport.read(file).mapLeft(fault -> fault.message()))
        .getOrElse(() -> Either.right(tariffs(store)));
  }

  private int rate(Store store, TariffBook book) {
    Rerating rerating = store.records().rerating(billed.month(), billed.billTo(), book);
    return dryRun ? tell(rerating.compare()) : rerating.correct().fold(this::failed, this::tell);
  }

  private int tell(Seq<Difference> differences) {
    Seq<Map<String, String>> rows = differences.map(Rate::fields);
    listing().rows(format.chosen(), COLUMNS, rows::forEach);
    return ExitCode.DONE;
  }

  private static Map<String, String> fields(Difference difference) {
    return LinkedHashMap.of(
        "bill_to", difference.payer().e164(),
        "stays", Long.toString(difference.stays()),
        "charged", plain(difference.charged()),
        "rated", plain(difference.rated()),
        "difference", plain(difference.more()),
        "currency", difference.rated().currency());
  }

  private static String plain(Money money) {
    return money.asCharge().amount().toPlainString();
  }
}
