package no.meetat.cli;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import no.meetat.billing.Store;
import no.meetat.cli.output.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the meetings. */
@Command(name = "list", description = "Lists all meetings, in the order they were booked.")
class MeetingList extends StoreCommand {
  private static final Seq<String> COLUMNS =
      io.vavr.collection.Vector.of(
          "meeting_id",
          "kind",
          "owner",
          "bill_to",
          "moderator_number",
          "start",
          "end",
          "booked_at",
          "cancelled_at");

  @Mixin private final RowFormat format = new RowFormat();

  MeetingList(Options options) {
    super(options);
  }

  @Override
  final int run(Store store) {
    Seq<Map<String, String>> rows = store.meetingBook().list().map(MeetingFields::of);
    new Listing(out()).rows(format.chosen(), COLUMNS, rows);
    return ExitCode.DONE;
  }
}
