package no.meetat.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code meetat}: puts its commands together and runs one. */
@Command(
    name = "meetat",
    description = "Dial-in telephone conferences.",
    synopsisSubcommandLabel = "COMMAND",
    footer = "Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 the system failed.")
public final class MeetAt {
  @Mixin private final Options options = new Options();

  private MeetAt() {}

  Options options() {
    return options;
  }

  /** Runs the command named by the arguments and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line with all commands, writing to standard output and error. */
  public static CommandLine commandLine() {
    MeetAt meetat = new MeetAt();
    CommandLine commands =
        new CommandLine(meetat).addSubcommand(new Simulate()).addSubcommand(new Serve());
    return Failures.reportedBy(commands, meetat.options);
  }
}
