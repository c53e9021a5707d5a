package no.meetat.cli;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import no.meetat.billing.Store;
import no.meetat.billing.imports.OsloTime;
import no.meetat.billing.imports.TariffImport;
import no.meetat.charging.FormerBook;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import no.meetat.cli.output.Columns;
import no.meetat.cli.output.OsloStamp;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the tariff book in force, in the columns it is loaded from. */
@Command(name = "list", description = "Lists the tariff book in force; as csv it can be loaded.")
class TariffList extends StoreCommand {

  @Mixin private final RowFormat format = new RowFormat();

  TariffList(Options options) {
    super(options);
  }

  @CommandLine.Option(
      names = "--former",
      description = "Lists the books that were in force before, which can be restored.")
  private boolean former;

  @Override
  int run(Store store) {
    Seq<Map<String, String>> rows =
        former
            ? store.tariffs().former().flatMap(TariffList::fields)
            : tariffs(store).tariffs().map(TariffList::fields);
    listing().rows(format.chosen(), columns(), rows::forEach);
    return ExitCode.DONE;
  }

  private Columns columns() {
    return former
        ? Columns.of(Vector.of("book", "loaded_at").appendAll(TariffImport.COLUMNS))
            .withNumbers("book")
        : Columns.of(TariffImport.COLUMNS);
  }

  private static Seq<Map<String, String>> fields(FormerBook book) {
    Map<String, String> head =
        LinkedHashMap.of(
            "book", Long.toString(book.number()), "loaded_at", OsloStamp.of(book.loadedAt()));
    return book.book().tariffs().map(tariff -> head.merge(fields(tariff)));
  }

  private static Map<String, String> fields(Tariff tariff) {
    return LinkedHashMap.of(
            "name", tariff.name(),
            "payer", tariff.scope().payer().map(Object::toString).getOrElse(""),
            "access_number", tariff.scope().accessNumber().map(Object::toString).getOrElse(""),
            "valid_from", day(tariff.validFrom()),
            "valid_until", day(tariff.validUntil()))
        .merge(price(tariff));
  }

  private static Map<String, String> price(Tariff tariff) {
    return LinkedHashMap.of(
        "per_minute", plain(tariff.perMinute()),
        "increments", tariff.increments().toString(),
        "set_up_fee", tariff.setUpFee().map(TariffList::plain).getOrElse(""),
        "vat_percent", percent(tariff.vatRate()),
        "moderators", tariff.moderatorsCharged() ? "charged" : "free");
  }

  private static String day(Option<Instant> midnight) {
    return midnight.map(OsloTime::day).getOrElse("");
  }

  private static String plain(Money money) {
    return money.amount().toPlainString();
  }

  private static String percent(BigDecimal rate) {
    return rate.movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
