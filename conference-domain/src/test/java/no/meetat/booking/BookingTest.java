package no.meetat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.time.Instant;
import no.meetat.number.AccessNumber;
import no.meetat.number.AccessNumbers;
import no.meetat.number.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingTest {

  private static final PhoneNumber PAYER = new PhoneNumber("+4723000000");
  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"23184501", "+4623184500", "", "#", "+", "00", "sip", "2318450012345678"})
  void S1_another_number_is_none_of_ours(String dialled) {
    assertThat(AccessNumbers.DEFAULT.find(dialled)).isEmpty();
  }

  @Test
  void S1_a_product_answers_on_numbers_of_its_own() {
    AccessNumber own = AccessNumber.norwegian("21000000");
    AccessNumbers numbers = AccessNumbers.of(Vector.of(own));

    assertThat(numbers.all()).containsExactly(own);
    assertThat(numbers.find("+47 21 00 00 00").map(AccessNumber::national)).contains("21000000");
    assertThat(numbers.find("23184500")).isEmpty();
  }

  @Test
  void S5_a_one_off_meeting_answers_around_its_time_and_a_standing_one_always() {
    Meeting oneOff =
        new Meeting.OneOff(
            new MeetingId("Once"), "Once", PAYER, Option.none(), START, START.plusSeconds(3600));
    Meeting standing = new Meeting.Standing(new MeetingId("B"), "B", PAYER, Option.none());

    for (boolean visited : Vector.of(true, false)) {
      Seat standingSeat = new Seat(standing, Entitlement.PARTICIPANT, visited);
      Seat pin = new Seat(oneOff, Entitlement.PIN, visited);
      assertThat(standingSeat.answersAt(PinWindow.DEFAULT, START, false)).isTrue();
      assertThat(pin.answersAt(PinWindow.DEFAULT, START.minusSeconds(901), false)).isFalse();
      assertThat(pin.answersAt(PinWindow.DEFAULT, START.minusSeconds(900), false)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-901,  false, false, false",
    "-901,  true,  true,  false",
    "-900,  false, false, true",
    "-900,  true,  false, true",
    "3600,  false, false, true",
    "3600,  true,  false, true",
    "3601,  false, false, true",
    "3601,  true,  false, false",
    "3601,  true,  true,  true",
    "10800, false, false, true",
    "10801, false, false, false",
    "10801, true,  true,  true",
    "99999, true,  true,  true",
  })
  void S7_a_pin_works_to_the_booked_end_and_beyond_while_people_are_there_or_when_nobody_came(
      long second, boolean visited, boolean inProgress, boolean works) {
    Meeting oneOff =
        new Meeting.OneOff(
            new MeetingId("Once"), "Once", PAYER, Option.none(), START, START.plusSeconds(3600));
    Seat seat = new Seat(oneOff, Entitlement.PIN, visited);

    assertThat(seat.answersAt(PinWindow.DEFAULT, START.plusSeconds(second), inProgress))
        .isEqualTo(works);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678",
        "87654321",
        "77777777",
        "1234567",
        "123456789",
        "01234567",
        "98765432",
        "78901234",
        "21098765",
        "000000000000"
      })
  void S8_a_run_a_repeat_or_what_is_too_short_is_never_issued(String digits) {
    assertThat(CodePolicy.DEFAULT.accepts(new AccessCode(digits))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"48291374", "12345679", "77777778", "90000000", "482913740"})
  void S8_any_other_code_may_be_issued(String digits) {
    assertThat(CodePolicy.DEFAULT.accepts(new AccessCode(digits))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"5, false", "6, true", "12, true", "13, false"})
  void S8_issued_codes_have_six_to_twelve_digits(int digits, boolean allowed) {
    assertThat(Try.of(() -> new CodePolicy(digits)).isSuccess()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8",
    "100, 8",
    "101, 9",
    "1000, 9",
    "1001, 10",
    "10000, 10",
    "10001, 11",
    "100000, 11",
    "100001, 12",
    "1000000, 12",
    "1000001, 12",
    "9000000000, 12"
  })
  void S8_new_codes_are_longer_the_more_live_ones_there_are(long live, int digits) {
    assertThat(CodePolicy.DEFAULT.digits(live)).isEqualTo(digits);
    assertThat(new CodePolicy(6).digits(live)).isEqualTo(6);
  }

  @Test
  void S8_a_code_never_shows_itself() {
    assertThat(new AccessCode("48291374")).hasToString("AccessCode[hidden]");
  }

  @Test
  void numbers_and_meetings_are_no_secrets_and_show_themselves() {
    assertThat(PAYER).hasToString("+4723000000");
    assertThat(AccessNumber.norwegian("23184500")).hasToString("23184500");
    assertThat(new MeetingId("Board")).hasToString("Board");
  }

  @Test
  void S10_a_booking_billed_to_a_number_that_is_no_subscription_is_refused() {
    Booking booking = new Booking.Standing("Board", PAYER, Option.none());

    assertThat(booking.check(number -> false, START).getLeft())
        .isEqualTo(new BookingRefusal.NotASubscriber(PAYER));
    assertThat(booking.check(PAYER::equals, START).get()).isEqualTo(booking);
  }

  @Test
  void S40_the_meeting_is_what_was_ordered() {
    MeetingId id = new MeetingId("M1");
    Option<PhoneNumber> kari = PhoneNumber.parse("+4790123456");
    Instant end = START.plusSeconds(3600);

    assertThat(new Booking.Standing("Board", PAYER, kari).meeting(id))
        .isEqualTo(new Meeting.Standing(id, "Board", PAYER, kari));
    assertThat(new Booking.OneOff("Once", PAYER, kari, START, end).meeting(id))
        .isEqualTo(new Meeting.OneOff(id, "Once", PAYER, kari, START, end));
  }

  @ParameterizedTest
  @CsvSource({"Styremøte uke 48, ", "'', NameNotShowable", "' ', NameNotShowable"})
  void S38_a_name_is_text_that_can_be_shown(String name, @Nullable String refusal) {
    assertThat(refusal(named(name), START)).isEqualTo(refusal);
  }

  @Test
  void S38_a_name_steers_no_terminal_turns_nothing_and_is_not_endless() {
    Seq<String> wrong = Vector.of("a\u0007b", "a\nb", "a\u202Eb", "n".repeat(201));

    assertThat(wrong.map(name -> refusal(named(name), START))).containsOnly("NameNotShowable");
  }

  @Test
  void S38_the_meeting_has_the_name_that_was_ordered() {
    Booking.Standing named = named("Styret");

    assertThat(named.meeting(new MeetingId("M1")).name()).isEqualTo(Option.some("Styret"));
    assertThat(named.between(START, START.plusSeconds(60)).meeting(new MeetingId("M1")).name())
        .isEqualTo(Option.some("Styret"));
  }

  private static Booking.Standing named(String name) {
    return new Booking.Standing("Board", PAYER, Option.none(), Option.some(name));
  }

  @Test
  void a_booking_needs_an_owner_and_an_end_after_its_start() {
    Booking backwards = new Booking.OneOff("Once", PAYER, Option.none(), START, START);

    assertThat(new Booking.Standing(" ", PAYER, Option.none()).check(any -> true, START).getLeft())
        .isEqualTo(new BookingRefusal.NoOwner());
    assertThat(backwards.check(any -> true, START).getLeft())
        .isEqualTo(new BookingRefusal.EndsBeforeItStarts());
  }

  @ParameterizedTest
  @CsvSource({
    "08:00:59.999, 08:00, 09:00, ",
    "08:01:00,     08:00, 09:00, StartsInThePast",
    "07:00:00,     08:00, 08:00, EndsBeforeItStarts",
    "07:00:00,     08:00, 07:59, EndsBeforeItStarts",
  })
  void S7_a_booking_ends_after_it_starts_and_does_not_start_in_the_past(
      String now, String start, String end, String refusal) {
    Booking booking = oneOff(today(start + ":00"), today(end + ":00"));

    assertThat(refusal(booking, today(now))).isEqualTo(refusal);
  }

  @Test
  void S7_a_booking_lasts_a_day_at_most() {
    Instant end = START.plus(Booking.LONGEST);

    assertThat(refusal(oneOff(START, end), START)).isNull();
    assertThat(refusal(oneOff(START, end.plusMillis(1)), START)).isEqualTo("LastsTooLong");
  }

  private static Instant today(String time) {
    return Instant.parse("2026-11-23T" + time + "Z");
  }

  private static Booking oneOff(Instant start, Instant end) {
    return new Booking.OneOff("Once", PAYER, Option.none(), start, end);
  }

  private static @Nullable String refusal(Booking booking, Instant now) {
    return booking
        .check(any -> true, now)
        .swap()
        .toOption()
        .map(refusal -> refusal.getClass().getSimpleName())
        .getOrNull();
  }
}
