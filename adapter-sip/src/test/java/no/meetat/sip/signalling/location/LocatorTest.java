package no.meetat.sip.signalling.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.net.InetAddress;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.signalling.transport.Hop;
import no.meetat.sip.signalling.transport.TransportProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where servers are, and by which transports (RFC 3263, section 4). */
class LocatorTest {

  private static final Vector<TransportProtocol> ALL =
      Vector.of(TransportProtocol.UDP, TransportProtocol.TCP, TransportProtocol.TLS);

  private final Table table = new Table();

  /** Answers by a table; a name that fails is told as such. */
  private static final class Table implements Names {

    private Map<String, Vector<String>> records = HashMap.empty();
    private Vector<String> failing = Vector.empty();
    private Vector<String> asked = Vector.empty();

    private Table with(String name, String... values) {
      records = records.put(name, Vector.of(values));
      return this;
    }

    private Either<String, Vector<String>> of(String type, String name) {
      asked = asked.append(type + " " + name);
      return failing.contains(name)
          ? Either.left(name + " fails")
          : Either.right(records.getOrElse(type + " " + name, Vector.empty()));
    }

    @Override
    public Either<String, Vector<Naptr>> services(String domain) {
      return of("NAPTR", domain).map(texts -> texts.flatMap(Naptr::read));
    }

    @Override
    public Either<String, Vector<Srv>> servers(String service) {
      return of("SRV", service).map(texts -> texts.flatMap(Srv::read));
    }

    @Override
    public Either<String, Vector<InetAddress>> addresses(String host) {
      return of("A", host).map(texts -> texts.flatMap(IpLiteral::parse));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sip:192.0.2.1,                        UDP 192.0.2.1:5060",
    "sip:192.0.2.1:5070,                   UDP 192.0.2.1:5070",
    "sip:192.0.2.1;transport=tcp,          TCP 192.0.2.1:5060",
    "sip:192.0.2.1;transport=tls,          TLS 192.0.2.1:5061",
    "sips:192.0.2.1,                       TLS 192.0.2.1:5061",
    "sips:192.0.2.1:5070,                  TLS 192.0.2.1:5070",
    "sip:[2001:db8::1],                    UDP [2001:db8::1]:5060",
    "sip:[2001:db8::1]:5070;transport=TCP, TCP [2001:db8::1]:5070",
  })
  void a_number_is_where_it_says_and_nobody_is_asked(String uri, String hop) {
    assertThat(hops(uri)).containsExactly(hop);
    assertThat(table.asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sip:sbc.example:5070,               UDP 192.0.2.1:5070",
    "sip:SBC.Example.:5070;transport=tcp, TCP 192.0.2.1:5070",
    "sips:sbc.example:5070,              TLS 192.0.2.1:5070",
  })
  void a_name_with_a_port_is_asked_for_its_addresses_alone(String uri, String hop) {
    table.with("A sbc.example", "192.0.2.1");

    assertThat(hops(uri)).containsExactly(hop);
    assertThat(table.asked).containsExactly("A sbc.example");
  }

  @Test
  void the_domain_prefers_transports_by_order_and_preference() {
    table
        .with(
            "NAPTR example.com",
            "90 50 s SIP+D2T \"\" _sip._tcp.example.com.",
            "100 50 s SIP+D2U \"\" _sip._udp.example.com.",
            "90 10 s SIPS+D2T \"\" _sips._tcp.example.com.",
            "1 1 s SIP+D2S \"\" _sip._sctp.example.com.",
            "1 1 u E2U+sip \"!^.*$!sip:a@b!\" .")
        .with("SRV _sips._tcp.example.com", "1 1 5061 a.example.com.")
        .with("SRV _sip._tcp.example.com", "1 1 5060 b.example.com.")
        .with("SRV _sip._udp.example.com", "1 1 5062 c.example.com.")
        .with("A a.example.com", "192.0.2.1")
        .with("A b.example.com", "192.0.2.2")
        .with("A c.example.com", "192.0.2.3");

    assertThat(hops("sip:example.com"))
        .containsExactly("TLS 192.0.2.1:5061", "TCP 192.0.2.2:5060", "UDP 192.0.2.3:5062");
    assertThat(hops("sips:example.com")).containsExactly("TLS 192.0.2.1:5061");
    assertThat(hops("sip:example.com;transport=udp")).containsExactly("UDP 192.0.2.3:5062");
  }

  @Test
  void without_a_preference_each_transport_is_asked_for_but_encryption() {
    table
        .with("SRV _sip._udp.example.com", "1 1 5060 a.example.com.")
        .with("SRV _sip._tcp.example.com", "1 1 5060 a.example.com.")
        .with("SRV _sips._tcp.example.com", "1 1 5061 a.example.com.")
        .with("A a.example.com", "192.0.2.1", "192.0.2.2");

    assertThat(hops("sip:example.com"))
        .containsExactly(
            "UDP 192.0.2.1:5060", "UDP 192.0.2.2:5060", "TCP 192.0.2.1:5060", "TCP 192.0.2.2:5060");
    assertThat(hops("sip:example.com;transport=tls"))
        .containsExactly("TLS 192.0.2.1:5061", "TLS 192.0.2.2:5061");
  }

  @Test
  void servers_are_tried_by_their_priority() {
    table
        .with("SRV _sip._udp.example.com", "20 1 5060 b.example.com.", "10 1 5060 a.example.com.")
        .with("A a.example.com", "192.0.2.1")
        .with("A b.example.com", "192.0.2.2");

    assertThat(hops("sip:example.com")).containsExactly("UDP 192.0.2.1:5060", "UDP 192.0.2.2:5060");
  }

  @ParameterizedTest
  @CsvSource({
    "sip:example.com,               UDP 192.0.2.1:5060",
    "sip:example.com;transport=tcp, TCP 192.0.2.1:5060",
    "sips:example.com,              TLS 192.0.2.1:5061",
  })
  void a_domain_without_servers_is_its_own(String uri, String hop) {
    table.with("A example.com", "192.0.2.1");

    assertThat(hops(uri)).containsExactly(hop);
  }

  @Test
  void a_server_that_cannot_be_found_is_left_out() {
    table
        .with("SRV _sip._udp.example.com", "10 1 5060 a.example.com.", "20 1 5060 b.example.com.")
        .with("A b.example.com", "192.0.2.2");
    table.failing = Vector.of("a.example.com");

    assertThat(hops("sip:example.com;transport=udp")).containsExactly("UDP 192.0.2.2:5060");
  }

  @Test
  void a_transport_that_is_not_served_is_left_out() {
    table
        .with("SRV _sip._udp.example.com", "1 1 5060 a.example.com.")
        .with("A a.example.com", "192.0.2.1");

    assertThat(locate("sip:example.com", Vector.of(TransportProtocol.TLS)).getLeft().why())
        .isEqualTo("no transport that is served leads there");
  }

  @Test
  void who_has_no_address_or_is_not_known_is_told() {
    assertThat(locate("sip:example.com", ALL).getLeft().why())
        .isEqualTo("example.com has no address");
    table.failing = Vector.of("example.com");
    assertThat(locate("sip:example.com", ALL).getLeft().why()).isEqualTo("example.com fails");
  }

  @Test
  void RFC_2782_a_domain_that_offers_no_server_is_not_asked_for_its_own_address() {
    table
        .with("SRV _sip._udp.example.com", "0 0 0 .")
        .with("SRV _sip._tcp.example.com", "0 0 0 .")
        .with("A example.com", "192.0.2.1");

    assertThat(locate("sip:example.com", ALL).getLeft())
        .isEqualTo(Unlocated.known("example.com offers no server"));
  }

  @Test
  void that_there_is_none_is_known_only_where_all_have_answered() {
    table.failing = Vector.of("_sip._udp.example.com");
    assertThat(locate("sip:example.com", ALL).getLeft().isKnown()).isFalse();

    table.failing = Vector.empty();
    assertThat(locate("sip:example.com", ALL).getLeft().isKnown()).isTrue();
  }

  @Test
  void RFC_5922_the_certificate_must_be_for_the_domain_that_was_asked_for() {
    table
        .with("SRV _sips._tcp.example.com", "1 1 5061 a.elsewhere.net.")
        .with("A a.elsewhere.net", "192.0.2.1");

    assertThat(locate("sips:Example.com", ALL).get().map(Hop::domain))
        .containsExactly("example.com");
  }

  @Test
  void there_are_not_more_hops_than_can_be_tried() {
    table.with(
        "A example.com",
        Vector.range(0, 99).map(each -> "192.0.2." + each).toJavaArray(String[]::new));

    assertThat(hops("sip:example.com:5060")).hasSize(Locator.MOST);
  }

  @Test
  void a_domain_that_lists_much_and_answers_nothing_is_asked_little() {
    table.with(
        "NAPTR example.com", many(each -> each + " 1 s SIP+D2U  " + each + "._udp.example.com"));
    Vector.range(0, 64)
        .forEach(service ->
            table.with(
                "SRV " + service + "._udp.example.com",
                many(each -> "1 1 5060 " + service + "." + each + ".example.com")));

    assertThat(locate("sip:example.com", ALL).isLeft()).isTrue();
    assertThat(table.asked)
        .hasSize(1 + Locator.SERVICES_ASKED + Locator.HOSTS_ASKED)
        .doesNotHaveDuplicates();
  }

  private static String[] many(IntFunction<String> written) {
    return IntStream.range(0, 64).mapToObj(written).toArray(String[]::new);
  }

  private Vector<String> hops(String uri) {
    return locate(uri, ALL).get().map(Hop::toString);
  }

  private Either<Unlocated, Vector<Hop>> locate(String uri, Vector<TransportProtocol> spoken) {
    return new Locator(table, spoken, new Random(1)).locate((SipUri) Uri.read(uri).get());
  }
}
