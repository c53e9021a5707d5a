package no.meetat.cli;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import no.meetat.cli.output.Format;
import no.meetat.cli.socket.ControlClient;
import no.meetat.cli.socket.Reply;
import no.meetat.cli.trace.NextCalls;
import no.meetat.cli.trace.PcapFile;
import no.meetat.cli.trace.TraceServer;
import no.meetat.cli.trace.TraceSource;
import no.meetat.cli.trace.TraceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the SIP messages of a call that is or was, or of the next ones of a telephone number. */
@Command(
    name = "trace",
    description =
        "Shows the SIP messages of a call, without codes and keys: of one that is or was, or with"
            + " --number of the next ones, as they come.")
final class TraceCommand implements Callable<Integer> {

  private static final String CALL = "[!-~]{1,512}";
  private static final String NUMBER = "\\+?[0-9]{3,15}";
  private static final String BETWEEN_DIGITS = "[ .()\\-]";
  private static final int MOST_CALLS = 1_000;
  private static final Duration USUAL = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofHours(24);

  private final Options options;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "CALL",
      description = "A call_id, as `meetat live` and `meetat cdr` list it, or a Call-ID of SIP.")
  private @Nullable String call;

  @CommandLine.Option(
      names = "--number",
      paramLabel = "NUMBER",
      description = "Await the next calls from or to this telephone number instead.")
  private @Nullable String number;

  @CommandLine.Option(
      names = "--for",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How long they are awaited and followed: 24h at most (default: 10min).")
  private @Nullable Duration atMost;

  @CommandLine.Option(
      names = "--calls",
      paramLabel = "N",
      description = "How many are followed (default: 1).")
  private @Nullable Integer calls;

  @CommandLine.Option(names = "--messages", description = "Show messages whole.")
  private boolean messages;

  @CommandLine.Option(
      names = "--pcap",
      paramLabel = "FILE",
      description = "Write a capture of packets to this file instead, which Wireshark opens.")
  private @Nullable Path pcap;

  @Mixin private final RowFormat format = new RowFormat();

  TraceCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() {
    Logs.quietUnless(options.verbose());
    TraceServer server = request -> ControlClient.ask(options.data(), request);
    if ((call == null) == (number == null)) {
      throw wrongUsage("name either a CALL or a --number");
    }
    return call == null ? next(server, String.valueOf(number)) : of(server, call);
  }

  private int of(TraceServer server, String name) {
    if (!name.matches(CALL)) {
      throw wrongUsage("there is no such id as `" + name + "`");
    }
    if (atMost != null || calls != null) {
      throw wrongUsage("--for and --calls go with --number");
    }
    return show(server.call(name));
  }

  private int next(TraceServer server, String written) {
    String digits = written.replaceAll(BETWEEN_DIGITS, "");
    if (!digits.matches(NUMBER)) {
      throw wrongUsage("--number " + written + " is no telephone number");
    }
    NextCalls next = new NextCalls(server, digits, mostCalls(), patience());
    return UntilStopped.by(next::end, () -> show(next));
  }

  private int mostCalls() {
    int most = Option.of(calls).getOrElse(1);
    if (most < 1 || most > MOST_CALLS) {
      throw wrongUsage("--calls is not from 1 to " + MOST_CALLS);
    }
    return most;
  }

  private Duration patience() {
    Duration patience = Option.of(atMost).getOrElse(USUAL);
    if (patience.isZero() || patience.compareTo(LONGEST) > 0) {
      throw wrongUsage("--for is not from 1s to 24h");
    }
    return patience;
  }

  private int show(TraceSource source) {
    return shown(source).fold(this::because, this::end);
  }

  private Either<Reply, String> shown(TraceSource source) {
    return pcap == null
        ? new TraceText(spec.commandLine().getOut(), format.chosen(), messages).print(source)
        : PcapFile.write(pcap, source).map(words -> words + ": see " + pcap);
  }

  /** What is said at the end stands below messages for people, and with none for programs. */
  private int end(String words) {
    if (pcap != null || format.chosen() == Format.TABLE) {
      spec.commandLine().getOut().println(words);
    }
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private int because(Reply answer) {
    return switch (answer) {
      case Reply.Refused(var why) -> complain(why, ExitCode.NO);
      case Reply.Unknown(var why) -> complain(why, ExitCode.SYSTEM_FAILED);
      case Reply.Done(var words, var columns, var rows) -> end(words);
    };
  }

  private int complain(String why, int exitCode) {
    spec.commandLine().getOut().flush();
    Complaint.print(spec, why);
    return exitCode;
  }

  private ParameterException wrongUsage(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
