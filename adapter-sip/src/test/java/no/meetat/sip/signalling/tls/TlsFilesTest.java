package no.meetat.sip.signalling.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import no.meetat.sip.signalling.TestTls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of an operator: what is wrong is said at once, and changes count. */
class TlsFilesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"server", "rsa", "named"})
  void RFC_5958_an_EC_or_RSA_key_and_its_chain_are_taken(String name) {
    assertThat(open(TestTls.files(name)).isRight()).isTrue();
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "none.pem     | server.key    | none.pem: cannot be read",
        "server.key   | server.key    | server.key: has no part BEGIN CERTIFICATE",
        "server.pem   | server.pem    | server.pem: has no part BEGIN PRIVATE KEY",
        "server.pem   | rsa.key       | rsa.key: is not the key of",
        "server.pem   | renewed.key   | renewed.key: is not the key of",
        "/dev/zero    | server.key    | /dev/zero: is a folder, a device or a FIFO: name a file",
        "server.pem   | older.key     | holds BEGIN EC PRIVATE KEY; write it as PKCS#8, by `openssl pkcs8",
        "server.pem   | encrypted.key | encrypted.key: is encrypted",
        "server.pem   | ed25519.key   | neither EC nor RSA, or is damaged",
        "backward.pem | server.key    | certificate 2 did not issue certificate 1",
        "damaged.pem  | server.key    | damaged.pem: has a certificate that cannot be understood",
        "large.pem    | server.key    | large.pem: is larger than 1 MiB",
      })
  void a_wrong_file_is_named_with_what_is_wrong(String certificate, String key, String reason)
      throws IOException {
    write("backward.pem", read("between.pem") + read("named.pem"));
    write("damaged.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    write("large.pem", "#".repeat((1 << 20) + 1));

    assertThat(open(new TlsFiles(file(certificate), file(key), Option.none())).getLeft())
        .contains(reason)
        .doesNotContain("MIG");
  }

  @Test
  void files_that_change_are_read_again_and_wrong_ones_leave_those_of_before() throws IOException {
    write("own.pem", read("server.pem"));
    write("own.key", read("server.key"));
    Tls tls = open(new TlsFiles(file("own.pem"), file("own.key"), Option.none())).get();
    Instant expires = tls.expires();

    write("own.pem", read("renewed.pem") + "\n");
    tls.look();
    assertThat(tls.warning(Instant.EPOCH).get())
        .startsWith("TLS goes on with the certificate of before: ")
        .contains("own.key: is not the key of");

    write("own.key", read("renewed.key") + "\n");
    tls.look();
    assertThat(tls.warning(Instant.EPOCH)).isEmpty();
    assertThat(tls.warning(expires).get()).contains("TLS for new.example.com, 127.0.0.1 (");
  }

  @Test
  void a_change_of_who_may_read_a_file_is_noticed_and_a_key_for_anybody_known() throws IOException {
    write("own.key", read("server.key"));
    Path key = file("own.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw----r--"));
    String before = Tls.stamp(key);
    assertThat(KeyFile.isReadByAnybody(key)).isTrue();
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));

    assertThat(KeyFile.isReadByAnybody(key)).isFalse();
    assertThat(Tls.stamp(key)).isNotEqualTo(before);
  }

  @Test
  void an_operator_is_warned_a_month_before_a_certificate_expires() {
    Tls tls = open(TestTls.files("server")).get();
    Instant end = tls.expires();

    assertThat(tls.warning(end.minus(Duration.ofDays(31)))).isEmpty();
    assertThat(tls.warning(end.minus(Duration.ofDays(29))).get())
        .startsWith("the certificate of TLS for sip.example.com, ")
        .contains("server.pem) expires on ");
    assertThat(tls.warning(end.plusSeconds(1)).get()).contains(" has expired on ");
  }

  @Test
  void RFC_5922_7_1_a_certificate_is_for_its_alternative_names_or_else_its_common_name() {
    assertThat(names("trunk")).containsExactly("sbc.example.com");
    assertThat(names("named")).containsExactly("sbc.example.com");
    assertThat(names("server")).containsExactly("sip.example.com", "127.0.0.1", "::1");
  }

  private static Iterable<String> names(String name) {
    return CertificateNames.of(Credentials.read(TestTls.files(name)).get().own());
  }

  private static Either<String, Tls> open(TlsFiles files) {
    return Tls.open(files, any -> HashSet.empty());
  }

  private Path file(String name) {
    Path own = folder.resolve(name);
    return Files.exists(own) || name.equals("none.pem") ? own : TestTls.file(name);
  }

  private static String read(String name) throws IOException {
    return Files.readString(TestTls.file(name));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
