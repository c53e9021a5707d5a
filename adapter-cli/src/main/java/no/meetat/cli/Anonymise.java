package no.meetat.cli;

import java.time.Instant;
import no.meetat.billing.Store;
import no.meetat.billing.retention.Anonymised;
import no.meetat.billing.retention.Retention;
import no.meetat.cli.output.InWords;
import no.meetat.cli.output.OsloStamp;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Removes the callers from what is kept of old calls. */
@Command(
    name = "anonymise",
    description =
        "Takes the callers' numbers out of records and journal when retention.caller-numbers is"
            + " over; the sums stay. The serving process does so once a day by itself.")
final class Anonymise extends StoreCommand {
  @CommandLine.Option(
      names = "--dry-run",
      description = "Only tell how many records it would change.")
  private boolean dryRun;

  Anonymise(Options options) {
    super(options);
  }

  @Override
  int run(Store store) {
    Retention retention = store.retention();
    Instant before = retention.before(settings().callerNumbersKept());
    if (dryRun) {
      tell(retention.due(before), "would be made anonymous", before);
      return ExitCode.DONE;
    }
    return retention
        .anonymise(before, () -> true)
        .fold(this::failed, anonymised -> tell(anonymised, before));
  }

  private int tell(Anonymised anonymised, Instant before) {
    tell(anonymised.records(), "made anonymous", before);
    return anonymised.unreadable() == 0
        ? ExitCode.DONE
        : refused(
            "who called still stands in "
                + InWords.counted(anonymised.unreadable(), "record")
                + ", because journal entries cannot be read: run the version that wrote them");
  }

  private void tell(long records, String what, Instant before) {
    out()
        .printf(
            "%s %s: of calls that ended before %s%n",
            InWords.counted(records, "record"), what, OsloStamp.of(before));
  }
}
