package no.meetat.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import no.meetat.number.PhoneNumber;
import no.meetat.sip.signalling.digest.DigestAlgorithm;
import no.meetat.sip.signalling.digest.Realm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may call where callers are asked who they are. */
class CallersFileTest {

  private static final String MD5 = "0123456789abcdef".repeat(2);
  private static final String SHA = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  @Test
  void nobody_is_asked_unless_a_file_is_named() throws IOException {
    assertThat(read("").callers()).isEmpty();
    assertThat(fault("realm = r", "")).contains("own.conf: 1", "needs users-file");
  }

  @Test
  void RFC_7616_a_user_has_a_hash_of_each_algorithm_and_perhaps_a_number() throws IOException {
    Realm realm =
        callers("# ours\n\nkari:r:" + MD5 + ":90123456\nkari:r:" + SHA + "\nola:other:x\n");

    assertThat(realm.algorithms()).containsExactly(DigestAlgorithm.SHA_256, DigestAlgorithm.MD5);
    assertThat(realm.users().keySet()).containsExactly("kari");
    assertThat(realm.users().get("kari").get().hashes().get(DigestAlgorithm.MD5)).contains(MD5);
    assertThat(realm.users().get("kari").get().hashes().get(DigestAlgorithm.SHA_256)).contains(SHA);
    assertThat(realm.users().get("kari").get().number()).contains(new PhoneNumber("+4790123456"));
    assertThat(realm).hasToString("r (1 user)");
    assertThat(realm.users().toString()).doesNotContain(MD5, SHA);
  }

  @Test
  void the_file_of_htdigest_is_read_as_it_is() throws IOException {
    Path users = Files.writeString(folder.resolve("users"), "kari:r:" + MD5 + "\n");

    assertThat(new CallersFile(users, "r", Vector.of(DigestAlgorithm.MD5)).read()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kari:r                  | line 1: is not USER:REALM:HASH or USER:REALM:HASH:NUMBER",
        "kari:r:MD5:1:2          | line 1: is not USER:REALM:HASH",
        "kari:s:MD5              | has nobody of the realm r",
        "kari:r:secret           | line 1: the hash is not 32 (MD5) or 64 (SHA-256) digits",
        ":r:MD5                  | line 1: the user is not 1 to 128 characters",
        "kari:r:MD5;kari:r:MD5   | line 2: the user has another hash of MD5",
        "kari:r:MD5:12           | line 1: the number is none: in Norway it has 8 digits",
        "kari:r:MD5:90123456;kari:r:SHA:90123457 | line 2: the user has another number",
        "kari:r:MD5              | kari has no hash of SHA-256, which",
        "kari:r:SHA              | kari has no hash of MD5, which",
      })
  void S8_what_is_wrong_is_named_with_its_line_and_without_a_hash(String lines, String fault)
      throws IOException {
    String told =
        fault("realm = r", lines.replace(";", "\n").replace("MD5", MD5).replace("SHA", SHA));

    assertThat(told)
        .contains("own.conf: 1", "users-file", fault)
        .doesNotContain(MD5, SHA, "secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "algorithms = [MD5]                          | needs realm: as phones show it",
        "realm = \"a:b\"                             | is not 1 to 64 visible characters",
        "realm = \"a\\\"b\"                          | is not 1 to 64 visible characters",
        "realm = r, algorithms = []                  | names none of SHA-256 and MD5",
        "realm = r, algorithms = [MD5, SHA-512-256]  | has SHA-512-256, not SHA-256 or MD5",
        "realm = r, users = x                        | there is no such setting",
      })
  void a_setting_that_is_wrong_is_named(String settings, String fault) throws IOException {
    assertThat(fault(settings, "kari:r:" + MD5 + "\nkari:r:" + SHA)).contains("own.conf: 1", fault);
  }

  @Test
  void a_file_that_is_not_there_is_named() throws IOException {
    assertThat(Settings.read(Option.some(own("realm = r, users-file = \"/nowhere\""))).getLeft())
        .contains("/nowhere", "cannot be read");
  }

  @Test
  void a_file_that_others_can_read_is_warned_of() throws IOException {
    callers("kari:r:" + MD5 + "\nkari:r:" + SHA);
    Path users = folder.resolve("users");
    Files.setPosixFilePermissions(users, PosixFilePermissions.fromString("rw-r-----"));
    SipListening sip = read("realm = r, users-file = \"" + users + "\"");

    assertThat(TrunkDoubts.of(sip))
        .containsExactly(users + " can be read by others: chmod 600 " + users);
  }

  @Test
  void S6_a_number_in_the_file_can_be_known() throws IOException {
    String anywhere = "realm = r, users-file = \"" + folder.resolve("users") + "\"";

    callers("kari:r:" + MD5 + "\nkari:r:" + SHA);
    assertThat(read(anywhere + " }, meetat.sip { listen = \"0.0.0.0:5060\"").knowsNumbers())
        .isFalse();
    callers("kari:r:" + MD5 + ":90123456\nkari:r:" + SHA);
    assertThat(read(anywhere + " }, meetat.sip { listen = \"0.0.0.0:5060\"").knowsNumbers())
        .isTrue();
  }

  private Realm callers(String lines) throws IOException {
    Path users = Files.writeString(folder.resolve("users"), lines);
    return read("realm = r, users-file = \"" + users + "\"").callers().get().read().get();
  }

  private SipListening read(String settings) throws IOException {
    return Settings.read(Option.some(own(settings))).get().sip();
  }

  private String fault(String settings, String lines) throws IOException {
    Path users = Files.writeString(folder.resolve("users"), lines);
    String named = lines.isEmpty() ? "" : ", users-file = \"" + users + "\"";
    return Settings.read(Option.some(own(settings + named))).getLeft().toString();
  }

  private Path own(String settings) throws IOException {
    return Files.writeString(
        folder.resolve("own.conf"), "meetat.sip.callers.digest { " + settings + " }");
  }
}
