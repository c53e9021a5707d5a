package no.meetat.sip.signalling.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a real server of DNS is asked, and how its answers are read. */
class DnsNamesTest {

  private TinyDns dns;

  @BeforeEach
  void a_server_runs() throws IOException {
    dns = TinyDns.start();
  }

  @AfterEach
  void it_stops() {
    dns.close();
  }

  @Test
  void a_host_may_have_addresses_of_both_families() {
    dns.with("sbc.example", "A", "192.0.2.1")
        .with("sbc.example", "A", "192.0.2.2")
        .with("sbc.example", "AAAA", "2001:db8::1");

    assertThat(dns.names().addresses("sbc.example").get())
        .containsExactly(address("192.0.2.1"), address("192.0.2.2"), address("2001:db8::1"));
  }

  @Test
  void RFC_2782_servers_have_a_priority_a_weight_and_a_port() {
    dns.with("_sip._udp.example.com", "SRV", "10 60 5070 a.example.com");

    assertThat(dns.names().servers("_sip._udp.example.com").get())
        .containsExactly(new Srv(10, 60, 5_070, "a.example.com."));
  }

  @Test
  void RFC_3403_services_are_read_with_their_replacement() {
    dns.with("example.com", "NAPTR", "50 100 s SIPS+D2T  _sips._tcp.example.com");

    assertThat(dns.names().services("example.com").get())
        .containsExactly(new Naptr(50, 100, "s", "SIPS+D2T", "_sips._tcp.example.com."));
  }

  @Test
  void what_there_is_not_is_nothing_and_no_failure() {
    dns.with("sbc.example", "A", "192.0.2.1");

    assertThat(dns.names().servers("sbc.example").get()).isEmpty();
    assertThat(dns.names().servers("elsewhere.example").get()).isEmpty();
    assertThat(dns.names().addresses("elsewhere.example").get()).isEmpty();
  }

  @Test
  void a_server_that_fails_is_a_failure() {
    dns.failing(true);

    assertThat(dns.names().addresses("sbc.example").getLeft())
        .isEqualTo("DNS does not answer for sbc.example");
  }

  @Test
  void an_answer_that_is_cut_short_is_a_failure() {
    dns.with("_sip._udp.example.com", "SRV", "10 60 5070 a.example.com").babbling();

    assertThat(dns.names().servers("_sip._udp.example.com").getLeft())
        .startsWith("DNS does not answer");
  }

  @Test
  void what_is_no_name_is_not_asked_for() {
    assertThat(dns.names().servers("a/b").getLeft()).isEqualTo("a/b is no name of DNS");
    assertThat(dns.questions()).isZero();
  }

  @Test
  void a_host_that_the_DNS_does_not_know_may_be_known_here() {
    DnsNames names =
        new DnsNames(dns.servers(), host -> Vector.of(address("192.0.2." + host.length())));

    assertThat(names.addresses("host").get()).containsExactly(address("192.0.2.4"));
    dns.failing(true);
    assertThat(names.addresses("host").get()).containsExactly(address("192.0.2.4"));
  }

  private static InetAddress address(String literal) {
    return InetAddress.ofLiteral(literal);
  }
}
