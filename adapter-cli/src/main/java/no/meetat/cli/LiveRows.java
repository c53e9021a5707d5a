package no.meetat.cli;

import no.meetat.cli.output.Format;
import no.meetat.cli.output.Listing;
import no.meetat.cli.socket.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists callers. */
@Command
abstract class LiveRows extends LiveRequest {
  @Mixin private final RowFormat format = new RowFormat();

  LiveRows(Options options) {
    super(options);
  }

  @Override
  final void show(Reply.Done done) {
    switch (format.chosen()) {
      case TABLE -> out().println(LiveTable.draw(done.fields()) + "\n" + done.words());
      case CSV -> new Listing(out()).rows(Format.CSV, done.columns(), done.fields()::forEach);
      case JSON ->
          new Listing(out()).json(each -> done.fields().map(LiveTable::typed).forEach(each));
    }
  }
}
