package no.meetat.billing.meeting;

import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.oneOff;
import static no.meetat.contract.Samples.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import no.meetat.billing.ManualClock;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.billing.database.StoreFault;
import no.meetat.booking.AccessCode;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Booking;
import no.meetat.booking.Bookings;
import no.meetat.booking.CodePolicy;
import no.meetat.booking.Entitlement;
import no.meetat.booking.ListedMeeting;
import no.meetat.booking.MeetingId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class MeetingBookTest {

  private static final long SEED = 4_711;

  private @Parameter TestDatabase database;
  private final ManualClock clock = new ManualClock();
  private @AutoClose Store store;
  private MeetingBook book;
  private Bookings bookings;

  @BeforeEach
  void open(@TempDir Path directory) {
    store = database.open(directory, clock);
    book = store.meetingBook();
    bookings = TestStore.bookings(store);
  }

  @Test
  void ids_are_short_and_counted() {
    assertThat(book(standing()).meeting().id()).isEqualTo(new MeetingId("M1001"));
    assertThat(book(oneOff()).meeting().id()).isEqualTo(new MeetingId("M1002"));
  }

  @Test
  void S8_the_codes_of_a_meeting_differ_and_obey_the_policy() {
    BookedMeeting booked = book(standing());

    assertThat(booked.codes().keySet())
        .containsOnly(Entitlement.MODERATOR, Entitlement.PARTICIPANT);
    assertThat(booked.codes().values()).doesNotHaveDuplicates();
    assertThat(booked.codes().values()).allMatch(CodePolicy.DEFAULT::accepts);
    assertThat(booked.toString()).doesNotContain(booked.codes().values().head().digits());
  }

  @Test
  void S8_over_a_hundred_live_codes_new_ones_have_nine_digits() {
    Vector.range(0, 50).forEach(n -> assertThat(digits(book(standing()))).containsOnly(8));
    BookedMeeting more = book(oneOff());
    assertThat(digits(more)).containsExactly(9);

    bookings.cancel(more.meeting().id());
    bookings.cancel(new MeetingId("M1001"));
    assertThat(digits(book(standing()))).containsOnly(8);
    assertThat(digits(book(standing()))).containsOnly(9);
  }

  @Test
  void S8_a_pin_counts_until_it_leads_nowhere_any_more() {
    Vector.range(0, 100).forEach(n -> book(oneOff()));
    assertThat(digits(book(oneOff()))).containsExactly(9);

    clock.pass(Duration.ofHours(3));
    assertThat(digits(book(standing()))).containsOnly(8);
  }

  @Test
  void S8_a_fixed_length_stays_as_it_is() {
    CodePolicy six = new CodePolicy(6);
    Vector.range(0, 101)
        .forEach(n ->
            assertThat(digits(book.book(oneOff(), six, new SecureRandom()).get())).containsOnly(6));

    assertThat(bookings.withCodesShorterThan(6)).isEmpty();
    assertThat(bookings.withCodesShorterThan(8)).hasSize(101).contains(new MeetingId("M1001"));
  }

  private static Seq<Integer> digits(BookedMeeting booked) {
    return booked.codes().values().map(code -> code.digits().length());
  }

  @Test
  void S8_a_code_that_leads_somewhere_is_not_issued_again() {
    AccessCode first = pin(new Random(SEED));

    assertThat(pin(new Random(SEED))).isNotEqualTo(first);
  }

  @Test
  void S7_a_pin_rests_90_days_after_its_meeting() {
    AccessCode first = pin(new Random(SEED));

    clock.pass(Duration.ofHours(3).plusDays(90).minusMillis(1));
    assertThat(pin(new Random(SEED))).isNotEqualTo(first);

    clock.pass(Duration.ofMillis(1));
    assertThat(pin(new Random(SEED))).isEqualTo(first);
    assertThat(store.meetings().find(first).get().map(seat -> seat.meeting().id().value()))
        .isEqualTo(Option.some("M1003"));
  }

  @Test
  void when_no_free_code_is_found_nothing_is_booked_and_longer_codes_are_advised() {
    RandomGenerator alwaysTheSame = () -> 0;

    Option<StoreFault> fault =
        book.book(standing(), CodePolicy.DEFAULT, alwaysTheSame).swap().toOption();

    assertThat(fault.map(StoreFault::kind)).isEqualTo(Option.some(StoreFault.Kind.NO_FREE_CODE));
    assertThat(TestStore.meetings(store)).isEmpty();
  }

  @Test
  void a_cancelled_meeting_stays_on_record() {
    MeetingId id = book(standing()).meeting().id();
    clock.pass(Duration.ofMinutes(5));

    assertThat(bookings.cancel(id).get()).isTrue();
    assertThat(bookings.cancel(id).get()).isFalse();

    assertThat(bookings.find(id).flatMap(ListedMeeting::cancelledAt))
        .isEqualTo(Option.some(NINE.plusSeconds(300)));
  }

  @Test
  void all_meetings_are_listed_in_the_order_they_were_booked() {
    book(standing());
    book(oneOff());

    assertThat(TestStore.meetings(store).map(ListedMeeting::meeting))
        .containsExactly(
            standing().meeting(new MeetingId("M1001")), oneOff().meeting(new MeetingId("M1002")));
  }

  @Test
  void an_id_that_no_meeting_has_finds_and_cancels_nothing() {
    assertThat(bookings.find(new MeetingId("M9999"))).isEmpty();
    assertThat(bookings.find(new MeetingId("Board'; DROP TABLE meeting"))).isEmpty();
    assertThat(bookings.cancel(new MeetingId("M1001")).get()).isFalse();
  }

  @Test
  void an_empty_store_gets_a_demo_meeting_once() {
    BookedMeeting demo = store.bookDemo(CodePolicy.DEFAULT, new SecureRandom()).get().get();

    assertThat(TestStore.subscribers(store).contains(demo.meeting().billTo())).isTrue();
    assertThat(demo.codes().values().flatMap(store.meetings()::find)).hasSize(2);
    assertThat(store.bookDemo(CodePolicy.DEFAULT, new SecureRandom()).get()).isEmpty();
  }

  private BookedMeeting book(Booking booking) {
    return book.book(booking, CodePolicy.DEFAULT, new SecureRandom()).get();
  }

  private AccessCode pin(RandomGenerator random) {
    return book.book(oneOff(), CodePolicy.DEFAULT, random).get().codes().values().head();
  }
}
