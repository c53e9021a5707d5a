package no.meetat.cli;

import java.net.InetSocketAddress;
import no.meetat.billing.Store;
import no.meetat.billing.audit.AuditResult;
import no.meetat.cli.server.LiveMix;
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
      description = "Where the server answers HTTP, if one serves (default: as in the settings).")
  private @Nullable String http;

  Audit(Options options) {
    super(options);
  }

  @Override
  int run(Store store) {
    AuditResult result =
        store.audit(
            settings().tariff(),
            LiveMix.ask(http()),
            discrepancy -> out().println(discrepancy.message()));
    out().println(summary(result));
    return result.discrepancies() == 0 ? ExitCode.DONE : ExitCode.NO;
  }

  private InetSocketAddress http() {
    return (http == null ? settings() : settings().withHttpListening(http)).http();
  }

  private static String summary(AuditResult result) {
    return "%d journal entries, %d records, %d invoices, %d open calls%s: %s"
        .formatted(
            result.entries(),
            result.records(),
            result.invoices(),
            result.open(),
            result.mixed() ? ", the mixer's count" : "",
            verdict(result.discrepancies()));
  }

  private static String verdict(long discrepancies) {
    if (discrepancies == 0) {
      return "no difference";
    }
    return discrepancies == 1 ? "1 difference" : discrepancies + " differences";
  }
}
