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
    Steering(Options options) {
      super(options);
    }

    @Override
    final void show(Reply.Done done) {
      out().println(done.words());
    }
  }

  /** Ends a meeting. */
  @Command(name = "end", description = "Ends a meeting for everybody, after a spoken goodbye.")
  static final class End extends Steering {
    @Parameters(paramLabel = "MEETING", description = MEETING)
    private String meeting = "";

    End(Options options) {
      super(options);
    }

    @Override
    String request() {
      return about("end", meeting);
    }
  }

  /** Opens a locked meeting to further callers. */
  @Command(name = "unlock", description = "Opens a locked meeting to further callers again.")
  static final class Unlock extends Steering {
    @Parameters(paramLabel = "MEETING", description = MEETING)
    private String meeting = "";

    Unlock(Options options) {
      super(options);
    }

    @Override
    String request() {
      return about("unlock", meeting);
    }
  }

  /** Mutes one caller. */
  @Command(
      name = "mute",
      description = "Mutes one caller, who stays mute until unmuted by a moderator or by unmute.")
  static final class Mute extends Steering {
    @Parameters(paramLabel = "CALL", description = CALL)
    private String call = "";

    Mute(Options options) {
      super(options);
    }

    @Override
    String request() {
      return about("mute", call);
    }
  }

  /** Unmutes one caller. */
  @Command(name = "unmute", description = "Unmutes a caller whom a moderator or mute has muted.")
  static final class Unmute extends Steering {
    @Parameters(paramLabel = "CALL", description = CALL)
    private String call = "";

    Unmute(Options options) {
      super(options);
    }

    @Override
    String request() {
      return about("unmute", call);
    }
  }
}
