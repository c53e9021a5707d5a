package no.meetat.cli;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Booking;
import no.meetat.cli.booking.CalendarEntry;
import no.meetat.cli.output.OwnFile;
import no.meetat.number.AccessNumbers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Books a one-off meeting (S5). */
@Command(name = "one-off", description = "A meeting with one PIN and a booked time.")
final class BookOneOff extends BookingCommand {
  @CommandLine.Option(
      names = "--start",
      required = true,
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "For example 2026-11-23T09:00, in Europe/Oslo, or with an offset.")
  private Instant start = Instant.EPOCH;

  @CommandLine.Option(
      names = "--end",
      required = true,
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Likewise.")
  private Instant end = Instant.EPOCH;

  @CommandLine.Option(
      names = "--opens",
      description =
          "Who opens the meeting and moderates: ${COMPLETION-CANDIDATES}; number is that of"
              + " --moderator-number (default: number where one is given, else first).")
  private @Nullable Opens opens;

  @CommandLine.Option(
      names = "--ics",
      paramLabel = "FILE",
      description = "Write a calendar entry to send on.")
  private @Nullable Path ics;

  BookOneOff(Options options) {
    super(options);
  }

  @Override
  Booking booking(Booking.Standing order) {
    if (opens == Opens.NUMBER && order.moderatorNumber().isEmpty()) {
      throw wrongUsage("--opens number needs the number: give --moderator-number");
    }
    if (opens == Opens.FIRST && order.moderatorNumber().isDefined()) {
      throw wrongUsage("--opens first needs no --moderator-number: leave out one of them");
    }
    return order.between(start, end);
  }

  @Override
  int handOver(BookedMeeting booked, AccessNumbers numbers) {
    return Option.of(ics).map(file -> write(file, booked, numbers)).getOrElse(ExitCode.DONE);
  }

  private int write(Path file, BookedMeeting booked, AccessNumbers numbers) {
    try {
      String entry = CalendarEntry.of(booked, numbers, start, end, Instant.now());
      OwnFile.write(file, out -> out.write(entry.getBytes(StandardCharsets.UTF_8)));
      return ExitCode.DONE;
    } catch (IOException failure) {
      return failed(
          "the meeting is booked, but "
              + file
              + " cannot be written ("
              + failure.getMessage()
              + "): send the text");
    }
  }
}
