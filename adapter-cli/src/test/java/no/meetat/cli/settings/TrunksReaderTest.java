package no.meetat.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import no.meetat.sip.signalling.digest.Password;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.trunk.Account;
import no.meetat.sip.trunk.TrunkSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which peers requests are sent to, and what is asked of them. */
class TrunksReaderTest {

  @TempDir Path folder;
  private Path password;

  @BeforeEach
  void a_file_has_the_password() throws IOException {
    password = Files.writeString(folder.resolve("password"), "pass word\nsecond line\n");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void a_peer_without_servers_is_sent_nothing() throws IOException {
    assertThat(read("").trunks()).isEmpty();
  }

  @Test
  void servers_are_one_or_a_list_in_order() throws IOException {
    assertThat(trunk("servers = \"sip:sbc.example.com\"").servers().map(SipUri::text))
        .containsExactly("sip:sbc.example.com");
    assertThat(
            trunk("servers = [\"sips:a.example\", \"sip:[2001:db8::1]:5070;transport=TCP\"]")
                .servers()
                .map(SipUri::text))
        .containsExactly("sips:a.example", "sip:[2001:db8::1]:5070;transport=TCP");
  }

  @Test
  void without_more_it_is_neither_asked_nor_registered_at() throws IOException {
    TrunkSettings trunk = trunk("servers = \"sip:sbc.example.com\"");

    assertThat(trunk.optionsEvery()).isEmpty();
    assertThat(trunk.account()).isEmpty();
  }

  @Test
  void it_is_asked_as_often_as_is_said() throws IOException {
    assertThat(trunk("servers = \"sip:a\", options-every = 2 min").optionsEvery())
        .contains(Duration.ofMinutes(2));
  }

  @Test
  void an_account_needs_an_address_and_a_password_alone() throws IOException {
    Account account = account("");

    assertThat(account.aor().text()).isEqualTo("sip:23184500@example.com");
    assertThat(account.contact()).isEqualTo("23184500");
    assertThat(account.login().user()).isEqualTo("23184500");
    assertThat(account.login().password()).isEqualTo(new Password("pass word"));
    assertThat(account.expires()).isEqualTo(600);
  }

  @Test
  void an_account_may_have_other_names() throws IOException {
    Account account = account(", user = \"a-17@x\", contact = \"80088860\", expires = 1 h");

    assertThat(account.login().user()).isEqualTo("a-17@x");
    assertThat(account.contact()).isEqualTo("80088860");
    assertThat(account.expires()).isEqualTo(3_600);
  }

  @Test
  void no_text_shows_the_password() throws IOException {
    assertThat(account("").toString()).doesNotContain("pass word");
  }

  @Test
  void a_password_that_others_can_read_is_warned_of() throws IOException {
    assertThat(TrunkDoubts.of(read(registering("")))).isEmpty();

    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(TrunkDoubts.of(read(registering(""))))
        .containsExactly(password + " can be read by others: chmod 600 " + password);
  }

  @Test
  void a_server_by_TLS_is_warned_of_where_TLS_is_not_served() throws IOException {
    assertThat(TrunkDoubts.of(read("servers = [\"sip:a;transport=tls\", \"sips:b\", \"sip:c\"]")))
        .containsExactly(
            "x cannot be reached at sip:a;transport=tls: TLS is not served (--sips)",
            "x cannot be reached at sips:b: TLS is not served (--sips)");
  }

  private Account account(String more) throws IOException {
    return trunk(registering(more)).account().get();
  }

  private String registering(String more) {
    return "servers = \"sip:a\", register { aor = \"sip:23184500@example.com\", password-file = \""
        + password
        + "\""
        + more
        + " }";
  }

  private TrunkSettings trunk(String settings) throws IOException {
    return read(settings).trunks().single();
  }

  private SipListening read(String settings) throws IOException {
    String peer = "meetat.sip.peers.x { addresses = [10.0.0.1]\n" + settings + " }";
    return Settings.read(Option.some(Files.writeString(folder.resolve("own.conf"), peer)))
        .get()
        .sip();
  }
}
