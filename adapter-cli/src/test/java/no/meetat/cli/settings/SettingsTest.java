package no.meetat.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import no.meetat.admission.AdmissionPolicy;
import no.meetat.admission.GuessPolicy;
import no.meetat.admission.OverBudget;
import no.meetat.booking.CodePolicy;
import no.meetat.charging.Tariff;
import no.meetat.conference.ConferencePolicy;
import no.meetat.control.Control;
import no.meetat.control.Controls;
import no.meetat.dtmf.DigitMatch;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.signalling.refresh.SessionIntervals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @TempDir Path folder;

  @Test
  void without_a_file_the_defaults_are_those_of_the_service() {
    Settings defaults = Settings.read(Option.none()).get();

    assertThat(defaults.tariff()).isEqualTo(Tariff.standard());
    assertThat(defaults.admissionPolicy()).isEqualTo(AdmissionPolicy.defaults());
    assertThat(defaults.conferencePolicy())
        .usingRecursiveComparison()
        .isEqualTo(ConferencePolicy.defaults());
    assertThat(defaults.codePolicy()).isEqualTo(CodePolicy.DEFAULT);
    assertThat(defaults.accessNumbers().all()).isEqualTo(AccessNumbers.DEFAULT.all());
    assertThat(defaults.callerNumbersKept()).isEqualTo(Duration.ofDays(150));
    assertThat(defaults.sip().intervals()).isEqualTo(SessionIntervals.DEFAULT);
    assertThat(defaults.sip().address().toString()).contains("127.0.0.1").endsWith(":5060");
  }

  @Test
  void a_file_changes_what_it_names() throws IOException {
    Settings settings =
        read("meetat.tariff { initial-increment = 1, following-increment = 1 }").get();

    assertThat(settings.tariff().increments().toString()).isEqualTo("1/1");
    assertThat(settings.tariff().perMinute().toString()).isEqualTo("2.55 NOK");
  }

  @Test
  void a_file_turns_key_tones_off() throws IOException {
    assertThat(read("").get().media().keyTones()).isTrue();
    assertThat(read("meetat.media.key-tones = false").get().media().keyTones()).isFalse();
  }

  @Test
  void a_file_turns_the_gate_off() throws IOException {
    assertThat(read("").get().media().gate()).isTrue();
    assertThat(read("meetat.media.gate = false").get().media().gate()).isFalse();
  }

  @Test
  void a_file_turns_the_limiter_off() throws IOException {
    assertThat(read("").get().media().limiter()).isTrue();
    assertThat(read("meetat.media.limiter = false").get().media().limiter()).isFalse();
  }

  @Test
  void S13_a_file_sets_how_much_may_be_guessed() throws IOException {
    GuessPolicy policy =
        read("meetat.policy { guesses = 100000, guess-window = 1 hour, over-budget = refuse }")
            .get()
            .admissionPolicy()
            .guessing();

    assertThat(policy.isLifted()).isTrue();
    assertThat(policy.window()).isEqualTo(3_600_000);
    assertThat(policy.overBudget()).isEqualTo(OverBudget.REFUSE);
  }

  @Test
  void S13_what_files_of_earlier_versions_set_is_still_read() throws IOException {
    assertThat(
            read("meetat.policy { guess-interval = 2 s, guess-burst = 5, longest-delay = 3 s }")
                .get()
                .admissionPolicy())
        .isEqualTo(AdmissionPolicy.defaults());
  }

  @Test
  void S8_a_file_sets_the_length_of_new_codes_or_lets_it_grow() throws IOException {
    assertThat(read("meetat.policy.code-digits = 6").get().codePolicy())
        .isEqualTo(new CodePolicy(6));
    assertThat(read("meetat.policy.code-digits = auto").get().codePolicy())
        .isEqualTo(CodePolicy.DEFAULT);
  }

  @Test
  void S26_a_file_binds_keys_and_takes_keys_away() throws IOException {
    Controls controls =
        read("meetat.controls { moderator { \"*0\" = help, \"*7\" = null }, participant { 6 ="
                + " own-mode } }")
            .get()
            .conferencePolicy()
            .controls();

    assertThat(controls.moderators().match(keys("*0")))
        .isEqualTo(new DigitMatch.Complete<>(Control.HELP));
    assertThat(controls.moderators().match(keys("*7"))).isEqualTo(new DigitMatch.None<>());
    assertThat(controls.moderators().match(keys("##")))
        .isEqualTo(new DigitMatch.Complete<>(Control.END));
    assertThat(controls.participants().match(keys("6")))
        .isEqualTo(new DigitMatch.Complete<>(Control.OWN_MODE));
  }

  private static Seq<Key> keys(String symbols) {
    return Vector.ofAll(symbols.toCharArray()).flatMap(Key::of);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "meetat.sip.listen = nowhere            | nowhere, which is no HOST:PORT",
        "meetat.sip.listen = [\"[::1]:5060\", \"::1:5061\"] | has ::1:5061, which is no HOST:PORT",
        "meetat.sip.listen = []                 | names no address",
        "meetat.sip.dscp = 64                   | is not from 0 to 63",
        "meetat.sip.public-address = [192.0.2.1, 192.0.2.2] | more than one address of a family",
        "meetat.sip.tls.listen = \"[::1]:5061\" | needs sip.tls.certificate and sip.tls.key",
        "meetat.media.first-port = 99999        | is not from 1 to 65535",
        "meetat.tariff.per-minute = dear        | is not a price from 0 to 10000",
        "meetat.tariff.per-minute = \"2,55\"    | is not a price from 0 to 10000",
        "meetat.tariff.per-minute = \"-1\"      | is not a price from 0 to 10000",
        "meetat.tariff.initial-increment = none | has type STRING",
        "meetat.language = dk                   | \"dk\" is not nb or en",
        "meetat.access-numbers = []             | names no number",
        "meetat.media { first-port = 20001, last-port = 20000 } | leaves no even port",
        "meetat.media { first-port = 20001, last-port = 20001 } | leaves no even port",
        "meetat.policy.hold-timeout = 60        | 60 has no unit: write 60 ms, 60 s or 60 min",
        "meetat.policy.hold-timeout = \"60\"    | has no unit: write 60 ms, 60 s or 60 min",
        "meetat.policy.duration-notice = 90 min | is longer than 60 minutes",
        "meetat.access-numbers = [x]            | is no Norwegian telephone number",
        "meetat.controls.moderator.x = count   | `x` is not keys",
        "meetat.controls.moderator.\"*\" = end  | `*` is the beginning of `*5`",
        "meetat.controls.participant.5 = shout | has no such control",
        "meetat.controls.guests.5 = count      | there is no such setting",
        "meetat.policy.hold-timeout = 0 s      | is not from 1 ms to 365 days",
        "meetat.policy.longest-meeting = for ever | Invalid value",
        "meetat.sip.min-se = 30 s              | is not from 90 s to 1 day",
        "meetat.sip.session-expires = 2 days   | is not from 90 s to 1 day",
        "meetat.sip.session-expires = 600      | 600 has no unit: write 600 s or 600 min",
        "meetat.retention.caller-numbers = 90  | 90 has no unit: write 90 days",
        "meetat.retention.caller-numbers = 90 s | is not from 1 day to 365 days",
        "meetat.policy.code-digits = 5         | is not auto or a number from 6 to 12",
        "meetat.policy.code-digits = many      | is not auto or a number from 6 to 12",
        "meetat.policy.over-budget = shout     | is not prompt or refuse",
        "meetat.invoice.days-to-pay = 366       | is not from 0 to 365",
        "meetat.store = x                       | does not begin with jdbc:postgresql:",
        "meetat.sip.lisen = x                   | there is no such setting: did you mean `meetat.sip.listen`?",
        "sip.listen = x                         | there is no such setting: did you mean `meetat.sip.listen`?",
        "meetat.quite.another = x               | there is no such setting",
        "meetat.sip.peers.x.adresses = []       | there is no such setting",
        "meetat.sip.peers.x.believes = []       | No configuration setting",
        "meetat.sip.peers.x.addresses = [10.0.0.1/8]                        | no address or range",
        "meetat.sip.peers.x.addresses = [127.0.0.1]                         | belongs to both",
        "meetat.sip.peers.x { addresses = [10.0.0.1], believes = [contact] } | not"
            + " p-asserted-identity or from",
        "meetat.sip.peers.x { addresses = [10.0.0.1], media = any }         | is not fixed,"
            + " asymmetric or learn",
        "meetat.sip.encryption = always                                     | is not off, may or"
            + " must",
        "meetat.sip.peers.x { addresses = [10.0.0.1], encryption = yes }    | is not off, may or"
            + " must",
        "meetat.sip.peers.x { addresses = [10.0.0.1], private-signalling = so } | has type STRING",
        "meetat.sip.peers.x { addresses = [10.0.0.1], screened = maybe }    | has type STRING",
        "meetat.sip.peers.\"=x\".addresses = [10.0.0.1]                     | has a name that is"
            + " not",
        "meetat.sip.peers.x { addresses = [10.0.0.1], servers = [] }        | name 1 to 16 servers",
        "meetat.sip.peers.x { addresses = [10.0.0.1], servers = sbc }       | sbc, which is not like",
        "meetat.sip.peers.x { addresses = [10.0.0.1], servers = \"sip:a_b\" } | not like",
        "meetat.sip.peers.x { addresses = [10.0.0.1], servers = \"sip:a:0\" } | not like",
        "meetat.sip.peers.x { addresses = [10.0.0.1], servers = \"sip:u@a\" } | not like",
        "meetat.sip.peers.x { addresses = [10.0.0.1], servers = \"sip:a;transport=sctp\" } | not like",
        "meetat.sip.peers.x { addresses = [10.0.0.1], servers = \"sip:a;transprt=tls\" } | not like",
        "meetat.sip.peers.x { addresses = [10.0.0.1], options-every = 30 s } | needs servers",
        "meetat.sip.peers.x { addresses = [10.0.0.1], servers = \"sip:a\", options-every = 1 s } | is"
            + " not from 5 s to 1 day",
        "meetat.sip.peers.x { addresses = [10.0.0.1], servers = \"sip:a\", register = {} } | aor",
        "meetat.sip.peers.x { addresses = [10.0.0.1], servers = \"sip:a\", register.aor = \"sip:a\" } |"
            + " is not like sip:23184500@",
        "meetat.sip.peers.x { addresses = [10.0.0.1], servers = \"sip:a\","
            + " register { aor = \"sip:u@a\", user = \"k å\" } } | has characters that no user",
        "meetat.sip.peers.x { addresses = [10.0.0.1], servers = \"sip:a\","
            + " register { aor = \"sip:u@a\", password-file = /none/such } } | cannot be read",
        "meetat.sip.peers.x { addresses = [10.0.0.1], register.pasword-file = x } | no such setting",
      })
  void a_wrong_setting_is_told_with_file_line_and_reason(String line, String reason)
      throws IOException {
    assertThat(read("# comment\n" + line).getLeft()).contains("own.conf: 2").contains(reason);
  }

  @Test
  void what_the_file_leaves_out_is_said_to_be_not_set() throws IOException {
    assertThat(read("meetat.seller.name = X").getLeft())
        .startsWith("meetat.seller.organisation-number, which is not set: ")
        .doesNotContain("reference.conf");
    assertThat(read("meetat {").getLeft()).contains("expecting a close brace '}' here");
  }

  @Test
  void a_password_in_the_address_of_the_store_is_refused_and_not_repeated() throws IOException {
    for (String address : List.of("db/m?user=u&password=secret", "u:secret@db/m")) {
      assertThat(read("meetat.store = \"jdbc:postgresql://" + address + "\"").getLeft())
          .contains("own.conf: 1", "would reach logs", "MEETAT_STORE_PASSWORD")
          .doesNotContain("secret");
    }
  }

  @Test
  void a_file_with_the_stores_password_must_be_there() throws IOException {
    String store = "meetat.store = \"jdbc:postgresql://db/meetat?user=m\"\n";

    assertThat(read(store + "meetat.store-password-file = /none/such").getLeft())
        .contains("own.conf: 2", "/none/such\" cannot be read");
  }

  @Test
  void the_stores_password_is_shown_by_nothing() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "secret\nsecond line\n");
    String text =
        "meetat { store = \"jdbc:postgresql://db/m\", store-password-file = \"" + password + "\" }";

    assertThat(read(text).get().store().get().toString()).isEqualTo("PostgreSQL db:5432/m");
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    assertThat(Settings.read(Option.some(folder.resolve("none.conf"))).getLeft())
        .endsWith("none.conf: does not exist");
  }

  @Test
  void a_folder_is_no_file_of_settings() {
    assertThat(Settings.read(Option.some(folder)).getLeft()).contains("is a folder");
  }

  @Test
  void a_file_without_end_is_refused() {
    assertThat(Settings.read(Option.some(Path.of("/dev/zero"))).getLeft())
        .isEqualTo("/dev/zero: is a device, a FIFO or a socket: name a file");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() throws IOException {
    assertThat(
            read("meetat.lisen = 1\nmeetat.language = dk\nmeetat.access-numbers = []\n")
                .getLeft()
                .lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("own.conf: 1", "no such setting"),
            line -> assertThat(line).contains("own.conf: 3", "names no number"),
            line -> assertThat(line).contains("own.conf: 2", "nb or en"));
  }

  @Test
  void minutes_may_be_called_min() throws IOException {
    assertThat(read("meetat.policy.hold-timeout = 60 min").get().conferencePolicy().holdTimeout())
        .isEqualTo(3_600_000);
  }

  private Either<String, Settings> read(String text) throws IOException {
    Path file = folder.resolve("own.conf");
    Files.writeString(file, text);
    return Settings.read(Option.some(file));
  }
}
