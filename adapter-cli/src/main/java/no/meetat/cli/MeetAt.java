package no.meetat.cli;

import no.meetat.cli.output.StandardOutput;
import no.meetat.cli.output.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Mixin;

/** The command {@code meetat}: puts its commands together and runs one. */
@Command(
    name = "meetat",
    description = "Dial-in telephone conferences.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = "Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 the system failed.")
public final class MeetAt {
  @Mixin private final Options options;

  @CommandLine.Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean version;

  private MeetAt(Terminal terminal) {
    this.options = new Options(terminal);
  }

  /** Runs the command named by the arguments and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(StandardOutput.ofProcess(), arguments));
  }

  /** The exit code of a command; what it printed must have been written. */
  static int run(StandardOutput out, String... arguments) {
    CommandLine commands = commandLine(Terminal.ofProcess()).setOut(out);
    int exitCode = execute(commands, arguments);
    return exitCode == ExitCode.SYSTEM_FAILED
        ? exitCode
        : out.fault()
            .peek(why -> commands.getErr().println("meetat: standard output is lost: " + why))
            .fold(() -> exitCode, why -> ExitCode.SYSTEM_FAILED);
  }

  private static int execute(CommandLine commands, String... arguments) {
    try {
      return commands.execute(arguments);
    } catch (OutOfMemoryError _) {
      commands.getErr().println("meetat: memory ran out: MEETAT_OPTS=-Xmx4g gives it 4 GB");
      return ExitCode.SYSTEM_FAILED;
    }
  }

  /** Words to type are bold, in no colour: picocli's yellow cannot be read on light ground. */
  private static ColorScheme inkOf(Terminal terminal) {
    return new ColorScheme.Builder(terminal.sheet().coloured() ? Ansi.ON : Ansi.OFF)
        .commands(Style.bold)
        .options(Style.bold)
        .parameters(Style.bold)
        .optionParams(Style.italic)
        .build();
  }

  /**
   * The command line with all commands, writing to standard output and error.
   *
   * @param terminal what they are shown on
   */
  public static CommandLine commandLine(Terminal terminal) {
    MeetAt meetat = new MeetAt(terminal);
    Options options = meetat.options;
    CommandLine commands =
        new CommandLine(meetat)
            .addSubcommand(new Simulate(options))
            .addSubcommand(new Serve(options))
            .addSubcommand(Book.command(options))
            .addSubcommand(MeetingCommands.command(options))
            .addSubcommand(SubscriberCommands.command(options))
            .addSubcommand(PayerCommands.command(options))
            .addSubcommand(LiveCommands.command(options))
            .addSubcommand(new TraceCommand(options))
            .addSubcommand(Import.command(options))
            .addSubcommand(new Cdr(options))
            .addSubcommand(new ExportCommand(options))
            .addSubcommand(new Anonymise(options))
            .addSubcommand(new InvoiceCommand(options))
            .addSubcommand(TariffCommands.command(options))
            .addSubcommand(new Rate(options, Questions.atTerminal()))
            .addSubcommand(new Explain(options))
            .addSubcommand(new Audit(options))
            .addSubcommand(new Completion());
    commands.setColorScheme(inkOf(terminal)).setCaseInsensitiveEnumValuesAllowed(true);
    return Failures.reportedBy(commands, options);
  }
}
