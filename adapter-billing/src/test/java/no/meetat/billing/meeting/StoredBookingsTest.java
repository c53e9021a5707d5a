package no.meetat.billing.meeting;

import static no.meetat.contract.Samples.PAYER;
import static no.meetat.contract.Samples.oneOff;
import static no.meetat.contract.Samples.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import no.meetat.billing.ManualClock;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.booking.Booking;
import no.meetat.booking.BookingRefusal;
import no.meetat.booking.Bookings;
import no.meetat.booking.CodePolicy;
import no.meetat.booking.ListedMeeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.NotStored;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class StoredBookingsTest {

  private @Parameter TestDatabase database;
  private final ManualClock clock = new ManualClock();
  private @AutoClose Store store;
  private Bookings bookings;

  @BeforeEach
  void open(@TempDir Path directory) {
    store = database.open(directory, clock);
    TestStore.subscribers(store).add(PAYER, "Acme AS").get();
    bookings = TestStore.bookings(store);
  }

  @Test
  void S40_a_booked_meeting_is_listed_and_its_codes_lead_to_it() {
    var booked = bookings.book(standing()).get().get();

    assertThat(TestStore.meetings(store).map(ListedMeeting::meeting))
        .containsExactly(booked.meeting());
    assertThat(booked.codes().values().map(store.meetings()::find))
        .allMatch(seat -> seat.get().exists(any -> any.meeting().equals(booked.meeting())));
  }

  @Test
  void S10_only_a_subscription_can_be_billed() {
    PhoneNumber stranger = new PhoneNumber("+4799999999");

    assertThat(bookings.book(new Booking.Standing("Board", stranger, Option.none())))
        .isEqualTo(refusal(new BookingRefusal.NotASubscriber(stranger)));
    assertThat(TestStore.meetings(store)).isEmpty();
  }

  @Test
  void S7_no_meeting_starts_in_the_past_by_the_clock_of_the_store() {
    clock.pass(Duration.ofMinutes(1).minusMillis(1));
    assertThat(bookings.book(oneOff()).get().isRight()).isTrue();

    clock.pass(Duration.ofMillis(1));
    assertThat(bookings.book(oneOff())).isEqualTo(refusal(new BookingRefusal.StartsInThePast()));
    assertThat(TestStore.meetings(store)).hasSize(1);
  }

  @Test
  void when_no_free_code_is_found_the_operator_reads_what_to_do() {
    Bookings alwaysTheSame = store.bookings(CodePolicy.DEFAULT, () -> 0);

    assertThat(alwaysTheSame.book(standing()).swap().map(NotStored::message).get())
        .endsWith("has hardly a code of this length left: issue longer codes");
    assertThat(TestStore.meetings(store)).isEmpty();
  }

  @Test
  void a_meeting_is_found_by_its_id_and_cancelled_once() {
    MeetingId id = bookings.book(oneOff()).get().get().meeting().id();

    assertThat(bookings.find(id).map(found -> found.meeting().id())).isEqualTo(Option.some(id));
    assertThat(bookings.cancel(id)).isEqualTo(Either.right(true));
    assertThat(bookings.cancel(id)).isEqualTo(Either.right(false));
  }

  private static Either<NotStored, Either<BookingRefusal, ?>> refusal(BookingRefusal why) {
    return Either.right(Either.left(why));
  }
}
