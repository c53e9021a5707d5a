package no.meetat.sip.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import no.meetat.number.AccessNumber;
import no.meetat.number.AccessNumbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What numbers mean that a peer writes in one form, and how ours are written to it (S1, S3). */
class NumberingTest {

  private static final AccessNumbers OURS =
      AccessNumbers.of(
          Vector.of("23184500", "80088860", "05040", "1999").map(AccessNumber::norwegian));

  @ParameterizedTest
  @CsvSource({
    // form,               written,                             read
    "any,                  sip:22334455@x,                      +4722334455",
    "any,                  sip:4722334455@x,                    +4722334455",
    "any,                  sip:004722334455@x,                  +4722334455",
    "e164,                 sip:+4722334455@x,                   +4722334455",
    "e164,                 sip:%2B47%2022334455;npdi@x,         +4722334455",
    "e164,                 sip:4722334455@x,                    ''",
    "e164,                 sip:004722334455@x,                  ''",
    "e164,                 sip:22334455@x,                      ''",
    "e164,                 tel:22334455;phone-context=+47,      +4722334455",
    "e164,                 +4712345678,                         ''",
    "e164-without-plus,    sip:4722334455@x,                    +4722334455",
    "e164-without-plus,    sip:46812345678@x,                   +46812345678",
    "e164-without-plus,    sip:+4722334455@x,                   +4722334455",
    "e164-without-plus,    sip:22334455@x,                      ''",
    "e164-without-plus,    sip:004722334455@x,                  ''",
    "e164-without-plus,    sip:02800@x,                         ''",
    "e164-without-plus,    sip:472233445@x,                     ''",
    "international-prefix, sip:004722334455@x,                  +4722334455",
    "international-prefix, sip:0046812345678@x,                 +46812345678",
    "international-prefix, sip:+4722334455@x,                   +4722334455",
    "international-prefix, sip:4722334455@x,                    ''",
    "international-prefix, sip:22334455@x,                      ''",
    "international-prefix, sip:00@x,                            ''",
    "national,             sip:22334455@x,                      +4722334455",
    "national,             sip:02800@x,                         +4702800",
    "national,             sip:0046812345678@x,                 +46812345678",
    "national,             sip:+46812345678@x,                  +46812345678",
    "national,             sip:4722334455@x,                    ''",
    "national,             sip:12345678@x,                      ''",
    "national,             sip:4500;phone-context=pbx.example@x, ''",
    "national,             sip:22334455;phone-context=pbx.example@x, ''",
    "national,             sip:+4722334455;phone-context=pbx.example@x, +4722334455",
    "national,             sip:alice@x,                         ''",
    "national,             sip:22334455%3Bphone-context=+47@x,  ''",
    "national,             sip:@x,                              ''",
  })
  void S3_a_caller_is_known_by_what_the_number_is_in_that_form_or_not_at_all(
      String form, String written, String read) {
    assertThat(caller(of(form), written)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "0812345678,      +46812345678",
    "00468123456,     +468123456",
    "0099922334455,   ''",
    "00472233445,     ''",
    "812345678,       ''",
    "+4722334455,     +4722334455",
  })
  void S3_a_trunk_of_another_country_has_its_prefixes(String written, String read) {
    assertThat(caller(new Numbering(NumberForm.NATIONAL, "46", "00", "0", ""), written))
        .isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "01146812345678,  +46812345678",
    "2025550123,      +12025550123",
    "0046812345678,   ''",
  })
  void S3_a_trunk_has_its_own_international_prefix(String written, String read) {
    assertThat(caller(new Numbering(NumberForm.NATIONAL, "1", "011", "", ""), written))
        .isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "any,                  '',    sip:4723184500@x,                    23184500",
    "any,                  1234#, sip:1234%234723184500@x,             23184500",
    "any,                  1234#, sip:1234#+4723184500@x,              23184500",
    "any,                  1234#, sip:4723184500@x,                    ''",
    "any,                  99,    sip:9923184500;phone-context=x.example@x, 23184500",
    "any,                  99,    sip:9923184500%3Bx@x,                ''",
    "e164,                 '',    sip:+4723184500@x,                   23184500",
    "e164,                 '',    sip:23184500@x,                      ''",
    "e164,                 '',    sip:1999@x,                          1999",
    "e164,                 '',    sip:05040@x,                         ''",
    "e164,                 '',    sip:+4705040@x,                      05040",
    "e164-without-plus,    '',    sip:4723184500@x,                    23184500",
    "e164-without-plus,    '',    sip:23184500@x,                      ''",
    "e164-without-plus,    99,    sip:994723184500@x,                  23184500",
    "e164-without-plus,    99,    sip:4723184500@x,                    ''",
    "international-prefix, '',    sip:004723184500@x,                  23184500",
    "national,             '',    sip:23184500@x,                      23184500",
    "national,             '',    tel:23184500;phone-context=x.example, 23184500",
    "national,             '',    tel:184500;phone-context=+4723,      23184500",
    "national,             '',    sip:4723184500@x,                    ''",
    "national,             *9*,   sip:*9*23184500@x,                   23184500",
    "national,             *9*,   sip:*9*@x,                           ''",
  })
  void S1_our_number_is_dialled_in_that_form_behind_that_prefix_or_not_at_all(
      String form, String prefix, String written, String dialled) {
    Numbering numbering = new Numbering(NumberForm.of(form).get(), "47", "00", "", prefix);

    assertThat(numbering.dialled(written, OURS).map(AccessNumber::national).getOrElse(""))
        .isEqualTo(dialled);
  }

  @ParameterizedTest
  @CsvSource({
    "any,                  '',    23184500,              1999",
    "e164,                 '',    +4723184500,           1999",
    "e164-without-plus,    '',    4723184500,            1999",
    "international-prefix, '',    004723184500,          1999",
    "national,             '',    23184500,              1999",
    "e164,                 1234#, 1234%23+4723184500,    1234%231999",
  })
  void S1_our_number_is_written_in_that_form(
      String form, String prefix, String written, String shortOne) {
    Numbering numbering = new Numbering(NumberForm.of(form).get(), "47", "00", "", prefix);

    assertThat(numbering.user(AccessNumber.norwegian("23184500"))).isEqualTo(written);
    assertThat(numbering.user(AccessNumber.norwegian("1999"))).isEqualTo(shortOne);
  }

  @ParameterizedTest
  @ValueSource(strings = {"46", "47"})
  void S1_abroad_our_number_has_the_international_prefix(String country) {
    Numbering numbering = new Numbering(NumberForm.NATIONAL, country, "00", "0", "");

    assertThat(numbering.user(AccessNumber.norwegian("23184500")))
        .isEqualTo(country.equals("47") ? "023184500" : "004723184500");
  }

  @ParameterizedTest
  @EnumSource
  void S1_what_is_written_is_understood_when_it_is_dialled(NumberForm form) {
    for (String prefix : new String[] {"", "1234#", "47", "00"}) {
      for (String national : new String[] {"", "0"}) {
        Numbering numbering = new Numbering(form, "47", "00", national, prefix);
        OURS.all()
            .forEach(ours ->
                assertThat(numbering.dialled("sip:" + numbering.user(ours) + "@x", OURS))
                    .as("%s %s", numbering, ours)
                    .contains(ours));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void S3_a_text_is_looked_at_up_to_its_limit(NumberForm form) {
    Numbering numbering = new Numbering(form, "47", "00", "", "");

    assertThat(numbering.caller("+4722334455" + ";x".repeat(1_000_000))).isEmpty();
    assertThat(numbering.dialled("+4723184500" + ";x".repeat(1_000_000), OURS)).isEmpty();
  }

  private static Numbering of(String form) {
    return new Numbering(NumberForm.of(form).get(), "47", "00", "", "");
  }

  private static String caller(Numbering numbering, String written) {
    return numbering.caller(written).map(Object::toString).getOrElse("");
  }
}
