package no.meetat.cli;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.function.Consumer;
import no.meetat.billing.Store;
import no.meetat.cli.output.Columns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the meetings. */
@Command(name = "list", description = "Lists all meetings, in the order they were booked.")
class MeetingList extends StoreCommand {
  private static final Columns COLUMNS =
      Columns.of(
              Vector.of(
                  "meeting_id",
                  "kind",
                  "owner",
                  "bill_to",
                  "moderator_number",
                  "start",
                  "end",
                  "booked_at",
                  "cancelled_at",
                  "name"))
          .leavingOut("booked at", "moderator number", "bill to", "kind");

  @Mixin private final RowFormat format = new RowFormat();

  MeetingList(Options options) {
    super(options);
  }

  @Override
  final int run(Store store) {
    listing().rows(format.chosen(), COLUMNS, each -> readFields(store, each));
    return ExitCode.DONE;
  }

  private void readFields(Store store, Consumer<Map<String, String>> each) {
    bookings(store).read(meeting -> each.accept(MeetingFields.of(meeting)));
  }
}
