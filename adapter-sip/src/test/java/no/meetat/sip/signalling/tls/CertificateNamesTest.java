package no.meetat.sip.signalling.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateNamesTest {

  @ParameterizedTest
  @CsvSource({
    "server.pem, sip.example.com 127.0.0.1 ::1",
    "trunk.pem, sbc.example.com",
    "shared.pem, sbc.example.com",
    "named.pem, sbc.example.com"
  })
  void RFC_5922_7_1_a_certificate_is_for_its_sip_uris_else_its_dns_names_else_its_common_name(
      String file, String names) throws URISyntaxException {
    Path path = Path.of(CertificateNamesTest.class.getResource(file).toURI());

    assertThat(CertificateNames.of(CertificateFile.read(path).get().head()).mkString(" "))
        .isEqualTo(names);
  }
}
