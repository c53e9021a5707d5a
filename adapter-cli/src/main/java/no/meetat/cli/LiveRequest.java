package no.meetat.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import no.meetat.cli.output.Listing;
import no.meetat.cli.socket.ControlClient;
import no.meetat.cli.socket.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A request to the server that runs on the data directory. */
@Command
abstract class LiveRequest implements Callable<Integer> {

  /** An id in print, of a call or a meeting. */
  private static final String ID = "[!-~]{1,100}";

  private final Options options;

  @Spec private CommandSpec spec = CommandSpec.create();

  LiveRequest(Options options) {
    this.options = options;
  }

  @Override
  public final Integer call() {
    Logs.quietUnless(options.verbose());
    return ControlClient.ask(options.data(), request())
        .fold(why -> because(why, ExitCode.SYSTEM_FAILED), this::read);
  }

  /** A word, and what it is about. */
  abstract String request();

  /** Shows what has been done. */
  abstract void show(Reply.Done done);

  /**
   * The word and the id of what it is about.
   *
   * @throws ParameterException when it cannot be an id
   */
  final String about(String word, String id) {
    if (!id.matches(ID)) {
      throw new ParameterException(spec.commandLine(), "there is no such id as `" + id + "`");
    }
    return word + " " + id;
  }

  /** Lists rows on standard output. */
  final Listing listing() {
    return new Listing(out(), options.terminal().sheet());
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private int read(Reply reply) {
    return switch (reply) {
      case Reply.Refused(var why) -> because(why, ExitCode.NO);
      case Reply.Unknown(var why) -> because(why, ExitCode.SYSTEM_FAILED);
      case Reply.Done done -> {
        show(done);
        yield ExitCode.DONE;
      }
    };
  }

  private int because(String why, int exitCode) {
    Complaint.print(spec, why);
    return exitCode;
  }
}
