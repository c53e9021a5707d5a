package no.meetat.cli;

import no.meetat.cli.output.Columns;
import no.meetat.cli.output.Format;
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
    Columns columns = new Columns(done.columns(), LiveTable.table(), LiveTable.TYPES);
    listing().rows(format.chosen(), columns, done.fields()::forEach);
    if (format.chosen() == Format.TABLE) {
      out().println(done.words());
    }
  }
}
