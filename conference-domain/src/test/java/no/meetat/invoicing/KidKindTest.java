package no.meetat.invoicing;

import static no.meetat.contract.Samples.PAYER;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KidKindTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          MOD10, 1234567   , 4
          MOD10, 0         , 0
          MOD11, 1234567   , 4
          MOD11, 8601111794, 7
          MOD11, 14        , 0
          MOD11, 6         , -
          """)
  void S38_the_check_digit_is_that_of_the_agreement(KidKind kind, String digits, String check) {
    assertThat(kind.check(digits)).isEqualTo(check);
  }

  @Test
  void S38_a_KID_is_payer_and_invoice_number_padded_and_25_digits_long() {
    assertThat(KidKind.MOD10.of(PAYER, 10_001).get())
        .startsWith("000004723000000" + "000010001")
        .hasSize(25);
    assertThat(KidKind.MOD11.of(PAYER, 999_999_999).get()).hasSize(25);
  }

  @Test
  void S38_there_is_no_KID_where_the_bank_has_no_agreement_or_the_number_is_too_long() {
    assertThat(KidKind.NONE.of(PAYER, 10_001)).isEqualTo(Option.none());
    assertThat(KidKind.MOD10.of(PAYER, 1_000_000_000)).isEqualTo(Option.none());
  }
}
