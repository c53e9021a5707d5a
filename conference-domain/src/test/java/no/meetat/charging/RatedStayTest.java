package no.meetat.charging;

import static no.meetat.contract.Samples.PAYER;
import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.math.BigDecimal;
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

    assertThat(new RatedStay(1, Option.none(), STAY, rated).differs()).isEqualTo(differs);
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

  private static TariffBook book(String perMinute) {
    return TariffBook.of(
        ImmutableTariff.builder()
            .from(Tariff.standard())
            .perMinute(new Money(new BigDecimal(perMinute), "NOK"))
            .build());
  }
}
