package no.meetat.cli;

import no.meetat.cli.output.StandardOutput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code meetat}: puts its commands together and runs one. */
@Command(
    name = "meetat",
    description = "Dial-in telephone conferences.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = "Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 the system failed.")
public final class MeetAt {
  @Mixin private final Options options = new Options();

  @CommandLine.Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean version;

  private MeetAt() {}

  /** Runs the command named by the arguments and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(StandardOutput.ofProcess(), arguments));
  }

  /** The exit code of a command; what it printed must have been written. */
  static int run(StandardOutput out, String... arguments) {
    CommandLine commands = commandLine().setOut(out);
    int exitCode = commands.execute(arguments);
    return exitCode == ExitCode.SYSTEM_FAILED
        ? exitCode
        : out.fault()
            .peek(why -> commands.getErr().println("meetat: standard output is lost: " + why))
            .fold(() -> exitCode, why -> ExitCode.SYSTEM_FAILED);
  }

  /** The command line with all commands, writing to standard output and error. */
  public static CommandLine commandLine() {
    MeetAt meetat = new MeetAt();
    Options options = meetat.options;
    CommandLine commands =
        new CommandLine(meetat)
            .addSubcommand(new Simulate())
            .addSubcommand(new Serve(options))
            .addSubcommand(Book.command(options))
            .addSubcommand(MeetingCommands.command(options))
            .addSubcommand(SubscriberCommands.command(options))
            .addSubcommand(PayerCommands.command(options))
            .addSubcommand(LiveCommands.command(options))
            .addSubcommand(Import.command(options))
            .addSubcommand(new Cdr(options))
            .addSubcommand(new ExportCommand(options))
            .addSubcommand(new Anonymise(options))
            .addSubcommand(new InvoiceCommand(options))
            .addSubcommand(TariffCommands.command(options))
            .addSubcommand(new Rate(options))
            .addSubcommand(new Explain(options))
            .addSubcommand(new Audit(options))
            .addSubcommand(new Completion());
    return Failures.reportedBy(commands.setCaseInsensitiveEnumValuesAllowed(true), options);
  }
}
