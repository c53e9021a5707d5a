package no.meetat.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.Test;

class TariffBookTest {

  private static final Instant NEW_YEAR = Instant.parse("2026-12-31T23:00:00Z");
  private static final PhoneNumber PAYER = new PhoneNumber("+4723000000");
  private static final PhoneNumber OTHER = new PhoneNumber("+4723000001");
  private static final AccessNumber LOCAL = AccessNumber.norwegian("23184500");
  private static final AccessNumber FREEPHONE = AccessNumber.norwegian("80088860");

  private static ImmutableTariff.Builder tariff(String name) {
    return ImmutableTariff.builder().from(Tariff.standard()).name(name);
  }

  private static TariffScope scope(Option<PhoneNumber> payer, Option<AccessNumber> dialled) {
    return new TariffScope(payer, dialled.map(AccessNumber::number));
  }

  private static String fault(Tariff... tariffs) {
    return TariffBook.of(Vector.of(tariffs))
        .getLeft()
        .map(fault -> fault.index() + ": " + fault.reason())
        .mkString("; ");
  }

  @Test
  void S33_the_tariff_in_force_when_a_stay_began_holds_for_it() {
    Tariff old = tariff("old").validUntil(NEW_YEAR).build();
    Tariff current = tariff("new").validFrom(NEW_YEAR).build();
    TariffBook book = TariffBook.of(Vector.of(current, old)).get();

    assertThat(book.inForce(NEW_YEAR.minusMillis(1), PAYER, LOCAL).name()).isEqualTo("old");
    assertThat(book.inForce(NEW_YEAR, PAYER, LOCAL).name()).isEqualTo("new");
  }

  @Test
  void S33_a_tariff_of_the_payer_goes_before_one_of_the_access_number_and_both_before_all() {
    TariffBook book =
        TariffBook.of(
                Vector.of(
                    tariff("all").build(),
                    tariff("free").scope(scope(Option.none(), Option.some(FREEPHONE))).build(),
                    tariff("own").scope(scope(Option.some(PAYER), Option.none())).build(),
                    tariff("both")
                        .scope(scope(Option.some(PAYER), Option.some(FREEPHONE)))
                        .build()))
            .get();

    assertThat(book.inForce(NEW_YEAR, OTHER, LOCAL).name()).isEqualTo("all");
    assertThat(book.inForce(NEW_YEAR, OTHER, FREEPHONE).name()).isEqualTo("free");
    assertThat(book.inForce(NEW_YEAR, PAYER, LOCAL).name()).isEqualTo("own");
    assertThat(book.inForce(NEW_YEAR, PAYER, FREEPHONE).name()).isEqualTo("both");
  }

  @Test
  void S33_before_and_after_a_payers_own_tariff_the_one_for_everybody_holds() {
    Tariff offer =
        tariff("offer")
            .scope(scope(Option.some(PAYER), Option.none()))
            .validFrom(NEW_YEAR)
            .validUntil(NEW_YEAR.plusSeconds(60))
            .build();
    TariffBook book = TariffBook.of(Vector.of(tariff("all").build(), offer)).get();

    assertThat(book.inForce(NEW_YEAR.minusMillis(1), PAYER, LOCAL).name()).isEqualTo("all");
    assertThat(book.inForce(NEW_YEAR.plusSeconds(59), PAYER, LOCAL).name()).isEqualTo("offer");
    assertThat(book.inForce(NEW_YEAR.plusSeconds(60), PAYER, LOCAL).name()).isEqualTo("all");
  }

  @Test
  void S33_tariffs_that_overlap_or_leave_a_hole_are_no_book() {
    Tariff always = tariff("always").build();
    Tariff old = tariff("old").validUntil(NEW_YEAR).build();
    Tariff late = tariff("late").validFrom(NEW_YEAR.plusMillis(1)).build();
    Tariff early = tariff("early").validFrom(NEW_YEAR.minusMillis(1)).build();
    Tariff own = tariff("own").scope(scope(Option.some(PAYER), Option.none())).build();

    assertThat(fault(always, old)).isEqualTo("1: old overlaps always for every payer");
    assertThat(fault(old, early)).isEqualTo("1: early overlaps old for every payer");
    assertThat(fault(old, late)).isEqualTo("1: late leaves a hole after old for every payer");
    assertThat(fault(old))
        .isEqualTo("0: old leaves a hole after 2027-01-01T00:00+01:00 for every payer");
    assertThat(fault(late))
        .isEqualTo("0: late leaves a hole before 2027-01-01T00:00:00.001+01:00 for every payer");
    assertThat(fault(own)).isEqualTo("0: there is no tariff for everybody");
    assertThat(fault()).isEqualTo("0: there is no tariff for everybody");
    assertThat(fault(always, tariff("always").scope(own.scope()).build()))
        .isEqualTo("1: the name always stands twice");
    assertThat(fault(always, own, tariff("again").scope(own.scope()).build()))
        .isEqualTo("2: again overlaps own for payer +4723000000");
  }

  @Test
  void S33_a_book_has_one_currency() {
    Tariff euros =
        tariff("euros")
            .perMinute(new Money(BigDecimal.ONE, "EUR"))
            .scope(scope(Option.some(PAYER), Option.none()))
            .build();

    assertThat(fault(tariff("all").build(), euros))
        .isEqualTo("1: its currency EUR is not that of the first tariff, NOK");
  }

  @Test
  void S33_a_tariff_has_sound_values() {
    assertThatThrownBy(() -> tariff("t").vatRate(new BigDecimal("25")).build())
        .hasMessage("a tariff has 0 to 99 % VAT: t");
    assertThatThrownBy(() -> tariff("t").perMinute(new Money(new BigDecimal("-1"), "NOK")).build())
        .hasMessage("a tariff has no negative prices: t");
    assertThatThrownBy(() -> tariff("t").validFrom(NEW_YEAR).validUntil(NEW_YEAR).build())
        .hasMessage("a tariff has a validity that ends after it began: t");
  }
}
