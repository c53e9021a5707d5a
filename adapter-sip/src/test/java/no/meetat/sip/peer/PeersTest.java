package no.meetat.sip.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.sip.network.AddressRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the operator trusts (S3). */
class PeersTest {

  private static final Peer TRUNK = peer("trunk", "10.0.0.0/8", "2001:db8::/32");
  private static final Peer EXCHANGE = peer("exchange", "10.1.2.0/24", "10.9.9.9");

  private final Peers peers = Peers.of(Vector.of(TRUNK, EXCHANGE)).get();

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0,             trunk",
    "10.255.255.255,       trunk",
    "10.1.2.0,             exchange",
    "10.1.2.255,           exchange",
    "10.1.3.0,             trunk",
    "10.9.9.9,             exchange",
    "10.9.9.8,             trunk",
    "9.255.255.255,        nobody",
    "11.0.0.0,             nobody",
    "2001:db8::,           trunk",
    "2001:db8:ffff::1,     trunk",
    "2001:db9::,           nobody",
    "::ffff:10.9.9.9,      exchange",
    "::10.9.9.9,           nobody",
    "127.0.0.1,            nobody",
  })
  void S3_a_peer_is_known_by_its_address_and_the_narrower_range_counts(
      String address, String name) {
    assertThat(peers.of(at(address)).map(Peer::name).getOrElse("nobody")).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "::1,       true",
    "127.0.0.9, false",
    "127.0.0.0, false",
    "192.0.2.1, false",
  })
  void S3_by_default_programs_on_this_machine_are_trusted_and_nobody_else(
      String address, boolean trusted) {
    assertThat(Peers.DEFAULT.of(at(address)).isDefined()).isEqualTo(trusted);
  }

  @Test
  void S3_another_address_of_this_machine_counts_as_this_machine_unless_another_peer_has_it() {
    HashSet<InetAddress> own = HashSet.of(at("192.0.2.1"), at("10.9.9.9"), at("10.0.0.7"));
    Peers all = Peers.of(Peers.DEFAULT.all().append(TRUNK).append(EXCHANGE)).get().withOwn(own);

    assertThat(name(all, "192.0.2.1")).contains(Peers.THIS_MACHINE);
    assertThat(name(all, "10.0.0.7")).contains(Peers.THIS_MACHINE);
    assertThat(name(all, "10.0.0.8")).contains("trunk");
    assertThat(name(all, "10.9.9.9")).contains("exchange");
    assertThat(name(peers.withOwn(own), "192.0.2.1")).isEmpty();
    assertThat(Peers.NONE.withOwn(own).of(at("192.0.2.1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, 10.200.0.1,  true",
    "10.0.0.1, 2001:db8::1, true",
    "10.0.0.1, 10.1.2.3,    false",
    "10.0.0.1, 192.0.2.1,   false",
    "192.0.2.1, 192.0.2.1,  false",
  })
  void a_peer_may_have_several_addresses(String one, String other, boolean same) {
    assertThat(peers.haveBoth(at(one), at(other))).isEqualTo(same);
  }

  @Test
  void one_range_cannot_belong_to_two() {
    assertThat(Peers.of(Vector.of(TRUNK, peer("other", "10.0.0.0/8"))).getLeft())
        .isEqualTo("10.0.0.0/8 belongs to both trunk and other");
    assertThat(Peers.of(Vector.of(peer("twice", "10.0.0.0/8", "10.0.0.0/8"))).isRight()).isTrue();
  }

  @Test
  void a_peer_says_what_is_believed_of_it() {
    assertThat(Peers.DEFAULT.all().mkString())
        .isEqualTo(
            "this-machine (127.0.0.1, ::1): believed in p-asserted-identity and from,"
                + " screens numbers");
    assertThat(TRUNK.toString()).endsWith("believed in p-asserted-identity");
  }

  @Test
  void media_of_this_machine_may_come_from_any_of_its_addresses_of_others_from_the_same() {
    InetAddress outward = at("198.51.100.1");
    Peers peers = Peers.DEFAULT.withOwn(HashSet.of(outward));

    assertThat(peers.sameMachine(outward))
        .containsExactlyInAnyOrder(outward, at("127.0.0.1"), at("::1"));
    assertThat(peers.sameMachine(at("127.0.0.9"))).containsExactly(at("127.0.0.9"));
  }

  private static Option<String> name(Peers peers, String address) {
    return peers.of(at(address)).map(Peer::name);
  }

  private static InetAddress at(String address) {
    return InetAddress.ofLiteral(address);
  }

  private static Peer peer(String name, String... ranges) {
    return new Peer(
        name,
        Vector.of(ranges).flatMap(AddressRange::parse),
        HashSet.of(Identity.P_ASSERTED_IDENTITY),
        false,
        MediaPath.ASYMMETRIC,
        HashSet.empty(),
        Option.none());
  }
}
