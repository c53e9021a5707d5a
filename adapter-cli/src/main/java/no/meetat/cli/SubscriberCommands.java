package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import no.meetat.billing.Store;
import no.meetat.booking.MeetingId;
import no.meetat.booking.NotStored;
import no.meetat.cli.output.InWords;
import no.meetat.number.PhoneNumber;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Looks after the operator's directory; without a subcommand it lists it (S10). */
@Command(name = "subscribers", description = "Lists or removes those who can be billed.")
final class SubscriberCommands extends SubscriberList {
  private SubscriberCommands(Options options) {
    super(options);
  }

  static CommandLine command(Options options) {
    return new CommandLine(new SubscriberCommands(options))
        .addSubcommand(new SubscriberList(options))
        .addSubcommand(new Remove(options));
  }

  /** Removes one. */
  @Command(
      name = "remove",
      description = "Takes a number out: no new meeting is billed to it; its meetings stay.")
  static final class Remove extends DirectoryCommand.Removal {
    Remove(Options options) {
      super(options, "subscriber");
    }

    @Override
    Either<NotStored, Boolean> remove(Store store, PhoneNumber number) {
      return store.subscriptions().remove(number);
    }

    @Override
    Seq<String> warnings(Store store, PhoneNumber number) {
      Seq<MeetingId> billed = billedTo(store, number);
      return billed.isEmpty()
          ? Vector.empty()
          : Vector.of("these meetings are still billed to it: " + InWords.named(billed));
    }

    private Seq<MeetingId> billedTo(Store store, PhoneNumber number) {
      List<MeetingId> billed = new ArrayList<>();
      bookings(store)
          .read(stored -> {
            if (stored.cancelledAt().isEmpty() && stored.meeting().billTo().equals(number)) {
              billed.add(stored.meeting().id());
            }
          });
      return Vector.ofAll(billed);
    }
  }
}
