package no.meetat.cli;

import picocli.CommandLine.Model.CommandSpec;

/** How commands say on standard error what is wrong. */
final class Complaint {

  private Complaint() {}

  /** Prints each line behind the command's name. */
  static void print(CommandSpec command, String lines) {
    lines
        .lines()
        .forEach(
            line -> command.commandLine().getErr().println(command.qualifiedName() + ": " + line));
  }
}
