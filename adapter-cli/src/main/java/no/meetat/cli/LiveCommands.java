package no.meetat.cli;

import no.meetat.cli.socket.Reply;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What goes on now, and steering it; without a subcommand it lists all callers. */
@Command(
    name = "live",
    description = "Shows who is in the meetings of the server on this machine, and steers them.")
final class LiveCommands extends LiveList {
  private static final String MEETING = "As the lists of callers and of meetings show it.";
  private static final String CALL = "As the list of callers shows it.";

  private LiveCommands(Options options) {
    super(options);
  }

  static CommandLine command(Options options) {
    return new CommandLine(new LiveCommands(options))
        .addSubcommand(new LiveList(options))
        .addSubcommand(new Show(options))
        .addSubcommand(new End(options))
        .addSubcommand(new Mute(options))
        .addSubcommand(new Unmute(options))
        .addSubcommand(new Unlock(options));
  }

  /** Lists the callers of one meeting. */
  @Command(name = "show", description = "Shows how one meeting stands, and its callers.")
  static final class Show extends LiveRows {
    @Parameters(paramLabel = "MEETING", description = MEETING)
    private String meeting = "";

    Show(Options options) {
      super(options);
    }

    @Override
    String request() {
      return about("show", meeting);
    }
  }

  /** Does something, and says so. */
  @Command
  abstract static class Steering extends LiveRequest {
    private final String word;

    Steering(Options options, String word) {
      super(options);
      this.word = word;
    }

    /** The id of what is steered. */
    abstract String id();

    @Override
    final String request() {
      return about(word, id());
    }

    @Override
    final void show(Reply.Done done) {
      out().println(done.words());
    }
  }

  /** Steers a meeting. */
  @Command
  abstract static class OfMeeting extends Steering {
    @Parameters(paramLabel = "MEETING", description = MEETING)
    private String meeting = "";

    OfMeeting(Options options, String word) {
      super(options, word);
    }

    @Override
    final String id() {
      return meeting;
    }
  }

  /** Steers a call. */
  @Command
  abstract static class OfCall extends Steering {
    @Parameters(paramLabel = "CALL", description = CALL)
    private String call = "";

    OfCall(Options options, String word) {
      super(options, word);
    }

    @Override
    final String id() {
      return call;
    }
  }

  /** Ends a meeting. */
  @Command(name = "end", description = "Ends a meeting for everybody, after a spoken goodbye.")
  static final class End extends OfMeeting {
    End(Options options) {
      super(options, "end");
    }
  }

  /** Opens a locked meeting to further callers. */
  @Command(name = "unlock", description = "Opens a locked meeting to further callers again.")
  static final class Unlock extends OfMeeting {
    Unlock(Options options) {
      super(options, "unlock");
    }
  }

  /** Mutes one caller. */
  @Command(name = "mute", description = "Mutes one caller until `live unmute`.")
  static final class Mute extends OfCall {
    Mute(Options options) {
      super(options, "mute");
    }
  }

  /** Unmutes one caller. */
  @Command(
      name = "unmute",
      description = "Takes back `live mute`; the caller's own mute (*6) stays.")
  static final class Unmute extends OfCall {
    Unmute(Options options) {
      super(options, "unmute");
    }
  }
}
