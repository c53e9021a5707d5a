package no.meetat.cli;

import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Booking;
import no.meetat.number.AccessNumbers;
import picocli.CommandLine.Command;

/** Books a standing meeting (S4). */
@Command(
    name = "standing",
    description = "A meeting with a moderator code and a participant code, usable at any time.")
final class BookStanding extends BookingCommand {
  BookStanding(Options options) {
    super(options);
  }

  @Override
  Booking booking(Booking.Standing order) {
    return order;
  }

  @Override
  int handOver(BookedMeeting booked, AccessNumbers numbers) {
    return ExitCode.DONE;
  }
}
