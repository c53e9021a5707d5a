package no.meetat.cli;

import no.meetat.cli.output.Format;
import picocli.CommandLine;

/** How a command that lists rows shows them. */
final class RowFormat {
  @CommandLine.Option(
      names = "--format",
      defaultValue = "table",
      description =
          "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). A table fits the terminal, and is"
              + " whole in a file or a pipe.")
  private Format format = Format.TABLE;

  Format chosen() {
    return format;
  }
}
