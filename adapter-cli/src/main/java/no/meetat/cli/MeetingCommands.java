package no.meetat.cli;

import no.meetat.billing.Store;
import no.meetat.booking.MeetingId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks after the meetings; without a subcommand it lists them. */
@Command(name = "meetings", description = "Lists, shows or cancels meetings.")
final class MeetingCommands extends MeetingList {
  private MeetingCommands(Options options) {
    super(options);
  }

  static CommandLine command(Options options) {
    return new CommandLine(new MeetingCommands(options))
        .addSubcommand(new MeetingList(options))
        .addSubcommand(new Show(options))
        .addSubcommand(new Cancel(options));
  }

  /** A command about one meeting. */
  @Command
  abstract static class OfOne extends StoreCommand {
    @Parameters(paramLabel = "ID", description = "As the list shows it.")
    private String id = "";

    OfOne(Options options) {
      super(options);
    }

    final MeetingId meeting() {
      return new MeetingId(id);
    }
  }

  /** Shows one meeting. */
  @Command(name = "show", description = "Shows a meeting; its codes are known to its booker only.")
  static final class Show extends OfOne {
    Show(Options options) {
      super(options);
    }

    @Override
    int run(Store store) {
      return bookings(store)
          .find(meeting())
          .map(MeetingFields::of)
          .peek(fields -> fields.forEach((name, value) -> out().println(name + ": " + value)))
          .fold(() -> refused("there is no meeting " + meeting()), any -> ExitCode.DONE);
    }
  }

  /** Cancels one meeting. */
  @Command(
      name = "cancel",
      description = "Cancels a meeting: its codes lead nowhere from now on; who is in it stays.")
  static final class Cancel extends OfOne {
    Cancel(Options options) {
      super(options);
    }

    @Override
    int run(Store store) {
      return bookings(store).cancel(meeting()).fold(this::failed, this::tell);
    }

    private int tell(boolean cancelled) {
      if (!cancelled) {
        return refused("there is no meeting " + meeting() + ", or it is cancelled already");
      }
      out().println("meeting " + meeting() + " is cancelled");
      return ExitCode.DONE;
    }
  }
}
