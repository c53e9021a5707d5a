package no.meetat.cli;

import io.vavr.control.Option;
import no.meetat.billing.Store;
import no.meetat.billing.audit.AuditResult;
import no.meetat.billing.audit.MixReport;
import no.meetat.cli.output.InWords;
import no.meetat.cli.server.LiveMix;
import no.meetat.cli.socket.ControlClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Compares what happened with what is charged (S35). */
@Command(
    name = "audit",
    description =
        "Plays the journal again and compares it with records, charges and, while calls are served,"
            + " with what the mixer counts; tells each difference and then fails.")
final class Audit extends StoreCommand {

  @CommandLine.Option(
      names = "--http",
      paramLabel = "HOST:PORT",
      description =
          "Where the server answers HTTP, if one serves (default: as in the settings, if it serves this data).")
  private @Nullable String http;

  Audit(Options options) {
    super(options);
  }

  @Override
  int run(Store store) {
    AuditResult result =
        store.audit(
            settings().tariff(), mixed(), discrepancy -> out().println(discrepancy.message()));
    out().println(summary(result));
    return result.discrepancies() == 0 ? ExitCode.DONE : ExitCode.NO;
  }

  /** Not of a server of other data, as where a copy is looked at. */
  private Option<MixReport> mixed() {
    if (http != null) {
      return LiveMix.ask(settings().withHttpListening(http).http());
    }
    return Option.when(ControlClient.isServed(data()), () -> settings().http())
        .flatMap(LiveMix::ask);
  }

  private static String summary(AuditResult result) {
    return "%s, %s, %s, %s%s: %s"
        .formatted(
            entries(result.entries()),
            InWords.counted(result.records(), "record"),
            InWords.counted(result.invoices(), "invoice"),
            InWords.counted(result.open(), "open call"),
            result.mixed() ? ", the mixer's count" : "",
            verdict(result.discrepancies()));
  }

  private static String entries(long count) {
    return count == 1 ? "1 journal entry" : count + " journal entries";
  }

  private static String verdict(long discrepancies) {
    return discrepancies == 0 ? "no difference" : InWords.counted(discrepancies, "difference");
  }
}
