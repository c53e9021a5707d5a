package no.meetat.cli;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import no.meetat.billing.Store;
import no.meetat.cli.output.Format;
import no.meetat.cli.output.Listing;
import no.meetat.cli.output.Table;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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

  @CommandLine.Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  MeetingList(Options options) {
    super(options);
  }

  @Override
  final int run(Store store) {
    Seq<Map<String, String>> rows = store.meetingBook().list().map(MeetingFields::of);
    switch (format) {
      case TABLE -> out().println(Table.ofFields(COLUMNS).draw(rows));
      case CSV -> new Listing(out()).csv(COLUMNS, rows::forEach);
      case JSON -> new Listing(out()).json(rows::forEach);
    }
    return ExitCode.DONE;
  }
}
