package no.meetat.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Books a meeting of one of the two kinds. */
@Command(
    name = "book",
    description = "Books a meeting and prints its numbers, its codes and an invitation.")
final class Book {
  private Book() {}

  static CommandLine command(Options options) {
    return new CommandLine(new Book())
        .addSubcommand(new BookStanding(options))
        .addSubcommand(new BookOneOff(options));
  }
}
