package no.meetat.charging;

import static no.meetat.contract.Samples.PAYER;
import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatedStayTest {

  private static final ImmutableCallDetailRecord STAY = charged("c1");

  @ParameterizedTest
  @CsvSource({
    "79.05,   NOK, 1860, 0.25,  false",
    "79.0500, NOK, 1860, 0.250, false",
    "79.0501, NOK, 1860, 0.25,  true",
    "79.0500, SEK, 1860, 0.25,  true",
    "79.0500, NOK, 1861, 0.25,  true",
    "79.0500, NOK, 1860, 0.15,  true",
  })
  void S33_a_stay_differs_in_price_seconds_or_vat(
      BigDecimal amount, String currency, long seconds, BigDecimal vat, boolean differs) {
    CallDetailRecord rated =
        STAY.withAmount(new Money(amount, currency))
            .withBilledSeconds(seconds)
            .withVatRate(Option.some(vat));

    assertThat(new RatedStay(1, Option.none(), STAY, rated, true).differs()).isEqualTo(differs);
  }

  @Test
  void S33_a_stay_is_rated_by_the_book() {
    RatedStay stay = RatedStay.of(7, Option.some(3L), STAY, book("3.00"));

    assertThat(stay.cdrId()).isEqualTo(7);
    assertThat(stay.correction()).isEqualTo(Option.some(3L));
    assertThat(stay.charged()).isEqualTo(STAY);
    assertThat(stay.rated().amount()).hasToString("93.0000 NOK");
  }

  @Test
  void S33_a_payers_difference_adds_up_all_stays_and_counts_those_that_change() {
    Difference difference =
        Difference.none(PAYER, "NOK")
            .with(RatedStay.of(1, Option.none(), STAY, book("3.00")))
            .with(RatedStay.of(2, Option.none(), STAY, book("2.55")));

    assertThat(difference.payer()).isEqualTo(PAYER);
    assertThat(difference.stays()).isEqualTo(1);
    assertThat(difference.charged()).hasToString("158.1000 NOK");
    assertThat(difference.rated()).hasToString("172.0500 NOK");
    assertThat(difference.more()).hasToString("13.9500 NOK");
  }

  @Test
  void S33_stays_priced_by_a_tariff_that_does_not_say_when_it_holds_are_counted() {
    Tariff undated = tariff("3.00");
    Instant later = STAY.chargedFrom().get().plusSeconds(1);
    TariffBook dated =
        TariffBook.of(
                Vector.of(
                    ImmutableTariff.copyOf(undated).withValidUntil(later),
                    ImmutableTariff.copyOf(undated).withName("later").withValidFrom(later)))
            .get();
    Difference difference =
        Difference.none(PAYER, "NOK")
            .with(RatedStay.of(1, Option.none(), STAY, TariffBook.of(undated)))
            .with(RatedStay.of(2, Option.none(), STAY, dated))
            .with(RatedStay.of(3, Option.none(), STAY, book("2.55")));

    assertThat(difference.stays()).isEqualTo(2);
    assertThat(difference.undated()).isEqualTo(1);
  }

  private static TariffBook book(String perMinute) {
    return TariffBook.of(tariff(perMinute));
  }

  private static Tariff tariff(String perMinute) {
    return ImmutableTariff.builder()
        .from(Tariff.standard())
        .perMinute(new Money(new BigDecimal(perMinute), "NOK"))
        .build();
  }
}
