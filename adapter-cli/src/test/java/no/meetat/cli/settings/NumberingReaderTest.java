package no.meetat.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.sip.peer.NumberForm;
import no.meetat.sip.peer.Numbering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which form a peer writes numbers. */
class NumberingReaderTest {

  @TempDir Path folder;

  @Test
  void S1_S3_numbers_come_in_any_form_unless_more_is_said() throws IOException {
    assertThat(numbering("")).isEqualTo(Numbering.DEFAULT);
    assertThat(numbering("form = e164, dialled-prefix = \"1234#\""))
        .isEqualTo(new Numbering(NumberForm.E164, "47", "00", "", "1234#"));
    assertThat(
            numbering(
                "form = national, country = 46, international-prefix = 00, national-prefix = 0"))
        .isEqualTo(new Numbering(NumberForm.NATIONAL, "46", "00", "0", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "form = plus                               | numbers.form': \"plus\" is not any, e164,",
        "country = 47                              | numbers.country': 47 has no effect with form ="
            + " any: it belongs to national",
        "form = e164, international-prefix = 00     | has no effect with form = e164: it belongs to"
            + " international-prefix and national",
        "form = e164, national-prefix = 0           | national-prefix': 0 has no effect",
        "form = national, country = 999            | country': 999 is no country code like 47",
        "form = national, country = \"+47\"        | is no country code like 47",
        "form = national, international-prefix = \"\" | is not 1 to 5 digits like 00",
        "form = national, national-prefix = x      | is not up to 3 digits like 0",
        "form = national, national-prefix = 00     | begins with the international prefix",
        "dialled-prefix = \"12 34\"                | is not up to 16 digits, * and #",
        "plus = always                             | numbers.plus: there is no such setting",
      })
  void what_is_wrong_is_named_with_its_line(String numbers, String fault) throws IOException {
    assertThat(Settings.read(Option.some(own("", numbers))).getLeft())
        .contains("own.conf: 2")
        .contains(fault);
  }

  @Test
  void S1_what_is_registered_is_written_in_the_form_in_which_calls_to_it_come() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "secret");
    String register =
        "servers = \"sip:a\", register { aor = \"sip:23184500@a\", password-file = \"%s\"%s }"
            .formatted(password, "%s");

    assertThat(contact(register.formatted(""), "")).isEqualTo("23184500");
    assertThat(contact(register.formatted(""), "form = e164")).isEqualTo("+4723184500");
    assertThat(contact(register.formatted(", contact = \"+4780088860\""), "form = national"))
        .isEqualTo("80088860");
    assertThat(contact(register.formatted(", contact = \"+4780088860\""), ""))
        .isEqualTo("+4780088860");
    assertThat(contact(register.formatted(", contact = trunk7"), "form = e164"))
        .isEqualTo("trunk7");
  }

  private String contact(String peer, String numbers) throws IOException {
    return Settings.read(Option.some(own(peer, numbers)))
        .get()
        .sip()
        .trunks()
        .single()
        .account()
        .get()
        .contact();
  }

  private Numbering numbering(String numbers) throws IOException {
    return Settings.read(Option.some(own("", numbers)))
        .get()
        .sip()
        .peers()
        .all()
        .last()
        .terms()
        .numbering();
  }

  private Path own(String peer, String numbers) throws IOException {
    return Files.writeString(
        folder.resolve("own.conf"),
        "meetat.sip.peers.x { addresses = [10.0.0.1], %s\nnumbers { %s } }"
            .formatted(peer, numbers));
  }
}
