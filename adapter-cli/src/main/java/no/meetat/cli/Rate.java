package no.meetat.cli;

import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.meetat.billing.Store;
import no.meetat.billing.imports.TariffImport;
import no.meetat.charging.Difference;
import no.meetat.charging.Money;
import no.meetat.charging.Rerating;
import no.meetat.charging.TariffBook;
import no.meetat.cli.output.Columns;
import no.meetat.cli.output.InWords;
import no.meetat.number.PhoneNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rates the stays of a month again (S33). */
@Command(
    name = "rate",
    description =
        "Rates the stays of a month again and corrects those that cost something else; a record is"
            + " never changed, a correction points to it. Shows for each payer how many stays cost"
            + " something else, what was charged and what is from now on, and asks before it"
            + " changes a month that was invoiced, or prices it by tariffs without valid_from and"
            + " valid_until.")
final class Rate extends StoreCommand {
  private static final Columns COLUMNS =
      Columns.of(Vector.of("bill_to", "stays", "charged", "rated", "difference", "currency"))
          .withNumbers("stays");

  @Mixin private final BilledMonth billed = new BilledMonth();

  @CommandLine.Option(names = "--dry-run", description = "Only show the sums for each payer.")
  private boolean dryRun;

  @CommandLine.Option(
      names = "--tariffs",
      paramLabel = "FILE.csv",
      description = "A tariff book to try instead of the one in force; with --dry-run.")
  private @Nullable Path tariffs;

  @CommandLine.Option(
      names = {"-y", "--yes"},
      description =
          "Do not ask before a month is changed that was invoiced, or by undated tariffs.")
  private boolean yes;

  @Mixin private final RowFormat format = new RowFormat();
  private final Questions questions;

  Rate(Options options, Questions questions) {
    super(options);
    this.questions = questions;
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
    Seq<Difference> differences = rerating.compare();
    Seq<Map<String, String>> rows = differences.map(Rate::fields);
    listing().rows(format.chosen(), COLUMNS, rows::forEach);
    return dryRun
        ? ExitCode.DONE
        : correct(store, rerating, differences.filter(payer -> payer.stays() > 0));
  }

  private int correct(Store store, Rerating rerating, Seq<Difference> changed) {
    Seq<String> doubts =
        yes || changed.isEmpty()
            ? Vector.empty()
            : RateDoubts.of(billed.month(), changed, invoiced(store));
    return doubts.isEmpty() ? correct(rerating) : ask(doubts.mkString("; "), rerating);
  }

  private Set<PhoneNumber> invoiced(Store store) {
    List<PhoneNumber> payers = new ArrayList<>();
    store
        .invoices(settings().invoiceTerms())
        .issued(billed.month(), billed.billTo(), (head, lines) -> payers.add(head.billTo()));
    return HashSet.ofAll(payers);
  }

  private int ask(String doubts, Rerating rerating) {
    out().flush();
    progress().end();
    return questions
        .ask(doubts + ". Correct the stays?")
        .map(answer -> answer ? correct(rerating) : refused("nothing was changed"))
        .getOrElse(() -> wrong("nothing was changed: " + doubts + "; --yes corrects all the same"));
  }

  private int correct(Rerating rerating) {
    return rerating.correct().fold(this::failed, this::tell);
  }

  private int tell(Seq<Difference> corrected) {
    Seq<Difference> changed = corrected.filter(payer -> payer.stays() > 0);
    note(
        changed.isEmpty()
            ? "nothing to correct"
            : "wrote a correction for "
                + InWords.counted(changed.map(Difference::stays).sum().longValue(), "stay")
                + ", billed to "
                + InWords.counted(changed.size(), "payer"));
    return ExitCode.DONE;
  }

  /** Beside rows for programs there is no room. */
  private void note(String what) {
    switch (format.chosen()) {
      case TABLE -> out().println(what);
      case CSV, JSON -> say(what);
    }
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
