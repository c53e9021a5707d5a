package no.meetat.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZeroVatTest {

  @ParameterizedTest
  @CsvSource({
    "true,  0.25, NO, ",
    "true,  0,    NO, ZERO_RATED",
    "true,  0,    SJ, ABROAD",
    "true,  0,    SE, ABROAD",
    "false, 0,    NO, NOT_REGISTERED",
  })
  void S34_what_bears_no_VAT_has_a_reason(
      boolean registered, BigDecimal rate, String country, @Nullable ZeroVat reason) {
    Buyer buyer =
        new Buyer(
            new Party(
                "Buyer", Option.none(), new PostalAddress("", "", "X", country), Option.none()),
            Option.none());

    assertThat(ZeroVat.of(seller(registered), buyer, rate)).isEqualTo(Option.of(reason));
  }

  private static Seller seller(boolean registered) {
    return new Seller(
        new Party(
            "MeetAt AS",
            Option.some(new OrganisationNumber("974760673")),
            new PostalAddress("", "", "Oslo", "NO"),
            Option.none()),
        registered,
        true,
        "86011117947");
  }
}
