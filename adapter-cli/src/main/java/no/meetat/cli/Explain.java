package no.meetat.cli;

import no.meetat.billing.Store;
import no.meetat.charging.StoredRecord;
import no.meetat.cli.explain.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains why a call cost what it cost (S35). */
@Command(
    name = "explain",
    description =
        "Tells, event by event, why a call cost what it cost (`meetat cdr` numbers them).")
final class Explain extends StoreCommand {
  @Parameters(paramLabel = "CDR_ID", description = "The cdr_id of its call detail record.")
  private long cdrId;

  Explain(Options options) {
    super(options);
  }

  @Override
  int run(Store store) {
    return store
        .records()
        .find(cdrId)
        .peek(row -> explanation(store, row).lines().forEach(out()::println))
        .fold(() -> refused("there is no record " + cdrId), any -> ExitCode.DONE);
  }

  private Explanation explanation(Store store, StoredRecord row) {
    return new Explanation(
        row,
        store
            .journal()
            .of(row.record().callId(), row.record().conferenceId())
            .flatMap(stored -> stored.entry()),
        store.tariffs().all().prepend(settings().tariff()),
        store.records().corrections(row.cdrId()));
  }
}
