package no.meetat.cli;

import io.vavr.control.Option;
import java.nio.file.Path;
import no.meetat.cli.output.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ScopeType;

/** The options that every command has. */
final class Options {
  private final Terminal terminal;

  @CommandLine.Option(
      names = "--data",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      defaultValue = "${env:MEETAT_DATA:-data}",
      description = "Where everything is kept (default: data, or $MEETAT_DATA).")
  private Path data = Path.of("data");

  @CommandLine.Option(
      names = "--config",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "Settings in HOCON.")
  private @Nullable Path config;

  @CommandLine.Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Tell more when something fails.")
  private boolean verbose;

  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this.")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean help;

  Options(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What the output is shown on. */
  Terminal terminal() {
    return terminal;
  }

  Path data() {
    return data;
  }

  Option<Path> config() {
    return Option.of(config);
  }

  boolean verbose() {
    return verbose;
  }
}
