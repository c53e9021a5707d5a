package no.meetat.cli;

import io.vavr.control.Option;
import java.util.regex.Pattern;
import no.meetat.billing.Store;
import no.meetat.call.CallId;
import no.meetat.charging.Records;
import no.meetat.charging.StoredRecord;
import no.meetat.cli.explain.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains why a call cost what it cost (S35). */
@Command(
    name = "explain",
    description = "Tells, event by event, why a call cost what it cost (`meetat cdr` lists them).")
final class Explain extends StoreCommand {
  /** What no call is called. */
  private static final Pattern CDR_ID = Pattern.compile("\\d{1,18}");

  @Parameters(
      paramLabel = "CDR_ID|CALL_ID",
      description = "The cdr_id of its call detail record, or its call_id.")
  private String id = "";

  Explain(Options options) {
    super(options);
  }

  @Override
  int run(Store store) {
    return find(store.records())
        .peek(row -> explanation(store, row).lines().forEach(out()::println))
        .fold(
            () -> refused("there is no record " + (isCdrId() ? id : "of a call " + id)),
            any -> ExitCode.DONE);
  }

  private Option<StoredRecord> find(Records records) {
    return isCdrId() ? records.find(Long.parseLong(id)) : records.find(new CallId(id));
  }

  private boolean isCdrId() {
    return CDR_ID.matcher(id).matches();
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
