package no.meetat.cli;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.function.Consumer;
import no.meetat.billing.Store;
import picocli.CommandLine.Command;

/** Lists them. */
@Command(name = "list", description = "Lists the directory; as csv it can be imported.")
class SubscriberList extends DirectoryCommand.Rows {
  SubscriberList(Options options) {
    super(options, Vector.of("number", "name"));
  }

  @Override
  final void read(Store store, Consumer<Map<String, String>> each) {
    store
        .subscriptions()
        .read(
            (number, name) -> each.accept(LinkedHashMap.of("number", number.e164(), "name", name)));
  }
}
