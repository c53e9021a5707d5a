package no.meetat.cli;

import picocli.CommandLine.Command;

/** Lists all callers in meetings. */
@Command(name = "list", description = "Lists all callers who are in a meeting or wait for one.")
class LiveList extends LiveRows {
  LiveList(Options options) {
    super(options);
  }

  @Override
  final String request() {
    return "list";
  }
}
