package no.meetat.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Telephone numbers as people, spreadsheets and trunks write them (S1, S3). */
class NumberReaderTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "22334455,                                       +4722334455",
        "+4722334455,                                    +4722334455",
        "004722334455,                                   +4722334455",
        "4722334455,                                     +4722334455",
        "4790123456,                                     +4790123456",
        "46812345678,                                    +46812345678",
        "02800,                                          +4702800",
        "+4702800,                                       +4702800",
        "4702800,                                        +4702800",
        "+47580012345678,                                +47580012345678",
        "47590012345678,                                 +47590012345678",
        "+46 8 123 456,                                  +468123456",
        "0046-8-123-456,                                 +468123456",
        "(+47) 22.33.44.55,                              +4722334455",
        "`  22 33 44 55 `,                               +4722334455",
        "22\u00a033\u00a044\u00a055,                     +4722334455",
        "%2B4722334455,                                  +4722334455",
        "+39 06 6982,                                    +39066982",
        "tel:+47-22-33-44-55,                            +4722334455",
        "TEL:+4722334455;ext=5,                          +4722334455",
        "+4722334455;npdi;rn=+4791000000,                +4722334455",
        "tel:22334455;phone-context=+47,                 +4722334455",
        "tel:334455;Phone-Context=+47-22,                +4722334455",
        "2025550123;phone-context=+1,                    +12025550123",
        "tel:4722334455;phone-context=+47,               +4722334455",
        "+4722334455;phone-context=pbx.example.com,      +4722334455",
        "sip:%2b4722334455@host,                         +4722334455",
        "SIPS:22%2033%2044%2055;isub=1:pw@h;user=phone,  +4722334455",
        "sip:+47(22)334455@[::1]:5060?Subject=x,         +4722334455",
      })
  void S3_a_number_is_read_in_any_form(String written, String e164) {
    assertThat(PhoneNumber.read(written)).isEqualTo(Either.right(new PhoneNumber(e164)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``,                                       EMPTY",
        "sip:@host,                                EMPTY",
        "(),                                       EMPTY",
        "23000009.0,                               DECIMAL",
        "46812345678.0,                            DECIMAL",
        "`23000009,00`,                            DECIMAL",
        "4.723E+09,                                DECIMAL",
        "`4,723E+09`,                              DECIMAL",
        "+,                                        CHARACTERS",
        "++4722334455,                             CHARACTERS",
        "47+22334455,                              CHARACTERS",
        "'+4723000004,                             CHARACTERS",
        "=\"+4723000005\",                         CHARACTERS",
        "alice,                                    CHARACTERS",
        "sip:22334455,                             CHARACTERS",
        "sip:alice@22334455,                       CHARACTERS",
        "http://22334455@x,                        CHARACTERS",
        "*31*22334455,                             CHARACTERS",
        "22334455%23,                              CHARACTERS",
        "22334455%,                                CHARACTERS",
        "sip:%24@h,                                CHARACTERS",
        "tel:22%5C1,                               CHARACTERS",
        "\u0662\u0663\u0660\u0660\u0660\u0660\u0660\u0660, CHARACTERS",
        "\uff12\uff13\uff10\uff10\uff10\uff10\uff10\uff10, CHARACTERS",
        "4500;phone-context=pbx.example.com,       EXTENSION",
        "22334455;phone-context=pbx.example.com,   EXTENSION",
        "22334455;phone-context=+,                 EXTENSION",
        "12,                                       LENGTH",
        "4500,                                     LENGTH",
        "116117,                                   LENGTH",
        "2300001,                                  LENGTH",
        "12345678,                                 LENGTH",
        "01234567,                                 LENGTH",
        "230000131,                                LENGTH",
        "223344556,                                LENGTH",
        "4722334,                                  LENGTH",
        "+472233445,                               LENGTH",
        "+47223344556,                             LENGTH",
        "+4712345678,                              LENGTH",
        "474722334455,                             LENGTH",
        "+470023000014,                            LENGTH",
        "+47(0)22334455,                           LENGTH",
        "+46 (0)8 123 456 78,                      LENGTH",
        "+472233445566778899,                      LENGTH",
        "+1 555 0123,                              LENGTH",
        "863-1234;phone-context=+1-914-555,        LENGTH",
        "22334455;phone-context=+1,                LENGTH",
        "+047 23000012,                            COUNTRY",
        "0000,                                     COUNTRY",
        "+99912345678,                             COUNTRY",
        "2318450012345678,                         LENGTH",
        "582123456789,                             AMBIGUOUS",
      })
  void S3_what_is_no_possible_number_is_none_and_the_reason_is_told(
      String written, NumberFault fault) {
    assertThat(PhoneNumber.read(written)).isEqualTo(Either.left(fault));
    assertThat(PhoneNumber.parse(written)).isEmpty();
  }

  @Test
  void S3_a_text_is_looked_at_up_to_its_limit() {
    String longest = "22334455" + " ".repeat(NumberText.LONGEST - 8);

    assertThat(PhoneNumber.parse(longest)).contains(new PhoneNumber("+4722334455"));
    assertThat(PhoneNumber.parse(longest + " ")).isEmpty();
    assertThat(AccessNumbers.DEFAULT.find("23184500" + ";x".repeat(1_000_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "23184500",
        "+4723184500",
        "004723184500",
        "4723184500",
        "+47 23 18 45 00",
        "sip:4723184500@h",
        "sip:%2B4723184500;npdi@h;user=phone",
        "tel:23184500;phone-context=example.com",
        "tel:184500;phone-context=+4723",
      })
  void S1_an_access_number_is_known_however_it_arrives(String dialled) {
    assertThat(AccessNumbers.DEFAULT.find(dialled).map(AccessNumber::national))
        .contains("23184500");
  }

  @ParameterizedTest
  @CsvSource({
    "23184500,        23184500",
    "+47 23 18 45 00, 23184500",
    "05040,           05040",
    "1999,            1999",
    "+4623184500,     ''",
    "23184500123,     ''",
    "abc,             ''",
  })
  void S1_an_operator_writes_an_access_number_in_any_form(String written, String national) {
    Option<AccessNumber> read = AccessNumber.parse(written);

    assertThat(read.map(AccessNumber::national).getOrElse("")).isEqualTo(national);
    assertThat(read.forAll(one -> AccessNumbers.of(read.toVector()).find(national).contains(one)))
        .isTrue();
  }
}
