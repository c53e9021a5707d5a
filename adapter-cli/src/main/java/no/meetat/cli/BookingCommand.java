package no.meetat.cli;

import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.billing.Store;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Booking;
import no.meetat.booking.BookingRefusal;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.cli.booking.Confirmation;
import no.meetat.number.AccessNumbers;
import no.meetat.number.PhoneNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Books a meeting and gives its numbers and codes at once (S40). */
@Command
abstract class BookingCommand extends StoreCommand {
  /** A stand-in until picocli has read the required option. */
  private static final PhoneNumber NOBODY = new PhoneNumber("+0000");

  @CommandLine.Option(
      names = "--owner",
      required = true,
      paramLabel = "NAME",
      description = "Who orders the meeting.")
  private String owner = "";

  @CommandLine.Option(
      names = "--bill-to",
      required = true,
      paramLabel = "NUMBER",
      converter = PhoneNumberConverter.class,
      description = "Whose subscription is billed.")
  private PhoneNumber billTo = NOBODY;

  @CommandLine.Option(
      names = "--moderator-number",
      paramLabel = "NUMBER",
      converter = PhoneNumberConverter.class,
      description =
          "From which number the moderator will call; in a one-off meeting this caller opens it, in"
              + " a standing one the moderator code does.")
  private @Nullable PhoneNumber moderatorNumber;

  @CommandLine.Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the owner calls the meeting: on lists, the invitation and invoices.")
  private @Nullable String name;

  BookingCommand(Options options) {
    super(options);
  }

  /** What is ordered, of what would do for a standing meeting. */
  abstract Booking booking(Booking.Standing order);

  /** Gives the booker everything else there is to give; returns an exit code. */
  abstract int handOver(BookedMeeting booked, AccessNumbers numbers);

  @Override
  final boolean makesStore() {
    return true;
  }

  @Override
  final int run(Store store) {
    Booking.Standing order =
        new Booking.Standing(owner, billTo, Option.of(moderatorNumber), Option.of(name));
    return bookings(store).book(booking(order)).fold(this::failed, answer -> answer(store, answer));
  }

  private int answer(Store store, Either<BookingRefusal, BookedMeeting> answer) {
    return answer.fold(
        refusal -> refused(reason(refusal)),
        booked -> isShown(booked) ? tell(booked) : takeBack(store, booked.meeting().id()));
  }

  /** The codes cannot be shown again, so nobody must miss them. */
  private boolean isShown(BookedMeeting booked) {
    out().println(Confirmation.of(booked, settings().accessNumbers()));
    return !out().checkError();
  }

  private int tell(BookedMeeting booked) {
    warnings(booked.meeting()).forEach(this::warn);
    return handOver(booked, settings().accessNumbers());
  }

  private int takeBack(Store store, MeetingId meeting) {
    return failed(
        "the codes cannot be written to standard output: "
            + bookings(store)
                .cancel(meeting)
                .fold(
                    why -> "cancel " + meeting + " (" + why.message() + ")",
                    any -> "meeting " + meeting + " is cancelled, book again"));
  }

  /** A standing meeting is opened by its code, whoever calls. */
  private Option<String> warnings(Meeting meeting) {
    return switch (meeting) {
      case Meeting.Standing any -> Option.none();
      case Meeting.OneOff oneOff ->
          oneOff.moderatorNumber().flatMap(number -> Trust.unknownNumbers(settings()));
    };
  }

  private static String reason(BookingRefusal refusal) {
    return switch (refusal) {
      case BookingRefusal.NoOwner any -> "--owner is empty: name who orders the meeting";
      case BookingRefusal.OwnerNotShowable any ->
          "--owner is longer than 200 characters or holds control characters: write it plainly";
      case BookingRefusal.NameNotShowable any ->
          "--name is empty, longer than 200 characters or holds control characters: write it"
              + " plainly, or leave it out";
      case BookingRefusal.EndsBeforeItStarts any -> "the meeting ends before it starts";
      case BookingRefusal.StartsInThePast any ->
          "the meeting starts in the past: give a --start from now on";
      case BookingRefusal.LastsTooLong any -> "the meeting lasts longer than 24 hours";
      case BookingRefusal.NotASubscriber not ->
          not.number()
              + " is no subscription of the operator's and cannot be billed: name another one, or"
              + " take it in by `meetat import subscribers`";
    };
  }
}
