package no.meetat.billing.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in to a server that asks for TLS and a password. */
class PostgresAccessTest {

  private static final String ENCRYPTED =
      "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";

  private static @TempDir Path directory;
  private static TestCertificate certificate;
  private static SecuredPostgres server;

  @BeforeAll
  static void start() throws Exception {
    certificate = TestCertificate.in(directory);
    server = new SecuredPostgres(directory, certificate);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void all_goes_by_tls_when_the_address_says_so() {
    try (Database database =
        open(server.with(SecuredPostgres.PASSWORD, certificate.certificate())).get()) {
      assertThat(
              database.<Boolean>withSnapshot(
                  handle -> handle.createQuery(ENCRYPTED).mapTo(Boolean.class).one()))
          .isTrue();
    }
  }

  @Test
  void a_wrong_password_is_named_and_not_shown() {
    StoreFault fault = open(server.with("kron og mynt", certificate.certificate())).getLeft();

    assertThat(fault.kind()).isEqualTo(StoreFault.Kind.NO_ACCESS);
    assertThat(fault.message()).contains("password").doesNotContain("mynt");
  }

  @Test
  void a_server_with_a_certificate_of_its_own_making_is_not_trusted() throws Exception {
    TestCertificate other = TestCertificate.in(Files.createDirectory(directory.resolve("other")));

    assertThat(open(server.with(SecuredPostgres.PASSWORD, other.certificate())).getLeft().kind())
        .isEqualTo(StoreFault.Kind.NOT_TRUSTED);
  }

  private static Either<StoreFault, Database> open(Postgres engine) {
    return Database.open(new DataDirectory(directory), engine);
  }
}
