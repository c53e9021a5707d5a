package no.meetat.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.number.AccessNumber;
import no.meetat.sip.peer.CallLimits;
import no.meetat.sip.peer.CallTerms;
import no.meetat.sip.peer.Encryption;
import no.meetat.sip.peer.EncryptionPolicy;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.prompt.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the operator trusts (S3). */
class PeersReaderTest {

  @TempDir Path folder;

  @Test
  void S3_by_default_this_machine_is_trusted_alone() throws IOException {
    assertThat(peers("")).isEqualTo(Peers.DEFAULT.all());
  }

  @Test
  void S3_another_peer_is_believed_in_what_it_asserts_unless_more_is_said() throws IOException {
    Peer trunk = peers("peers.\"Nordic 1\".addresses = [10.0.0.0/8, \"2001:db8::/32\"]").head();

    assertThat(trunk)
        .hasToString("Nordic 1 (10.0.0.0/8, 2001:db8::/32): believed in p-asserted-identity");
    assertThat(trunk.screened()).isFalse();
    assertThat(trunk.media()).isEqualTo(MediaPath.ASYMMETRIC);
    assertThat(
            peers(
                    "peers.x { addresses = [10.0.0.1], believes = [], screened = true, media ="
                        + " fixed }")
                .last())
        .hasToString("x (10.0.0.1): believed in nothing");
  }

  @Test
  void RFC_5922_a_peer_may_have_to_show_a_certificate_for_one_of_these_names() throws IOException {
    String trunk = "peers.x { addresses = [10.0.0.1], client-certificate = ";

    assertThat(peers(trunk + "SBC.example.com }").last())
        .hasToString(
            "x (10.0.0.1, by the certificate of sbc.example.com): believed in"
                + " p-asserted-identity");
    assertThat(peers(trunk + "[a.example, b.example] }").last().certificateNames())
        .containsExactlyInAnyOrder("a.example", "b.example");
    assertThat(read(trunk + "a.example }").sip().shutOut()).containsExactly("x");
  }

  @Test
  void RFC_4568_7_media_are_encrypted_as_a_peers_settings_or_those_of_all_say() throws IOException {
    String peer = "peers.x { addresses = [10.0.0.1], encryption = ";

    assertThat(encryption("peers.x.addresses = [10.0.0.1]"))
        .isEqualTo(new Encryption(EncryptionPolicy.MAY, false));
    assertThat(encryption(peer + "off }")).isEqualTo(new Encryption(EncryptionPolicy.OFF, false));
    assertThat(encryption(peer + "must, private-signalling = true }"))
        .isEqualTo(new Encryption(EncryptionPolicy.MUST, true));
    assertThat(encryption("encryption = must, peers.x.addresses = [10.0.0.1]"))
        .isEqualTo(new Encryption(EncryptionPolicy.MUST, false));
    assertThat(read("encryption = off").sip().peers().terms(InetAddress.ofLiteral("192.0.2.9")))
        .isEqualTo(CallTerms.DEFAULT.with(new Encryption(EncryptionPolicy.OFF, false)));
  }

  private Encryption encryption(String settings) throws IOException {
    return peers(settings).find(peer -> peer.name().equals("x")).get().terms().encryption();
  }

  @Test
  void a_peer_that_must_encrypt_where_no_key_can_come_is_named() throws IOException {
    String peer = "peers.x { addresses = [10.0.0.1], encryption = must";

    assertThat(read(peer + " }").sip().unencryptable()).containsExactly("x");
    assertThat(read(peer + ", private-signalling = true }").sip().unencryptable()).isEmpty();
    assertThat(read("encryption = may").sip().unencryptable()).isEmpty();
  }

  @Test
  void a_peer_may_be_told_another_public_address_or_none() throws IOException {
    String peer = "peers.x { addresses = [10.0.0.1], public-address = ";

    assertThat(peers("peers.x.addresses = [10.0.0.1]").last().publicAddresses()).isEmpty();
    assertThat(peers(peer + "192.0.2.1 }").last().publicAddresses().get())
        .containsExactly(InetAddress.ofLiteral("192.0.2.1"));
    assertThat(peers(peer + "\"\" }").last().publicAddresses().get()).isEmpty();
    assertThat(Settings.read(Option.some(own(peer + "[192.0.2.1, 192.0.2.2] }"))).getLeft())
        .contains("more than one address of a family");
  }

  @Test
  void a_peer_may_have_limits_of_its_own() throws IOException {
    String peer = "peers.x { addresses = [10.0.0.1], limits ";

    assertThat(peers("peers.x.addresses = [10.0.0.1]").last().terms()).isEqualTo(CallTerms.DEFAULT);
    assertThat(peers(peer + "{ calls = 100, calls-per-second = 20 } }").last().terms().limits())
        .isEqualTo(new CallLimits(Option.some(100), Option.some(20)));
    assertThat(peers(peer + "{ calls = 30 } }").last().terms().limits())
        .isEqualTo(new CallLimits(Option.some(30), Option.none()));
    assertThat(fault(peer + "{ calls = 0 } }")).contains("own.conf: 1", "is not from 1 to 1000000");
    assertThat(fault(peer + "{ call = 1 } }")).contains("limits.call: there is no such setting");
    assertThat(fault(peer + "= 5 }")).contains("limits: there is no such setting");
  }

  @Test
  void S1_a_peer_may_be_answered_on_some_of_our_numbers_alone() throws IOException {
    String peer = "peers.x { addresses = [10.0.0.1], access-numbers = ";

    CallTerms terms = peers(peer + "[\"+4723184500\"] }").last().terms();
    assertThat(terms.answers(AccessNumber.norwegian("23184500"))).isTrue();
    assertThat(terms.answers(AccessNumber.norwegian("80088860"))).isFalse();
    assertThat(fault(peer + "[\"23184501\"] }"))
        .contains("own.conf: 1", "23184501, which is none of access-numbers: 23184500, 80088860");
    assertThat(fault(peer + "[] }")).contains("names no number");
  }

  @Test
  void a_peers_telephones_may_subscribe_to_their_meeting_where_that_is_said() throws IOException {
    String peer = "peers.x { addresses = [10.0.0.1], conference-events = ";

    assertThat(peers(peer + "true }").last().terms().conferenceEvents()).isTrue();
    assertThat(peers(peer + "false }").last().terms().conferenceEvents()).isFalse();
    assertThat(CallTerms.DEFAULT.conferenceEvents()).isFalse();
    assertThat(fault(peer + "some }")).contains("own.conf: 1", "conference-events");
  }

  @Test
  void a_peer_may_have_a_language_of_its_own() throws IOException {
    String peer = "peers.x { addresses = [10.0.0.1], language = ";

    assertThat(peers(peer + "en }").last().terms().language()).contains(Language.EN);
    assertThat(fault(peer + "sv }")).contains("own.conf: 1", "is not nb or en");
  }

  @Test
  void S3_null_takes_a_peer_out_and_a_part_changes_the_rest_not() throws IOException {
    assertThat(peers("peers.this-machine = null")).isEmpty();
    assertThat(peers("peers.this-machine.believes = [from]").mkString())
        .isEqualTo("this-machine (127.0.0.1, ::1): believed in from, screens numbers");
  }

  @Test
  void S3_gateways_of_earlier_versions_are_a_peer() throws IOException {
    String gateways = "gateways = [127.0.0.1, 192.0.2.7]";

    assertThat(peers(gateways).last())
        .hasToString("gateways (192.0.2.7): believed in p-asserted-identity");
    assertThat(read(gateways).namesGateways()).isTrue();
    assertThat(read(gateways).sip().peers().of(InetAddress.ofLiteral("127.0.0.1")).map(Peer::name))
        .contains(Peers.THIS_MACHINE);
    assertThat(read("").namesGateways()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                                                          | true",
        "listen = \"0.0.0.0:5060\"                                                 | false",
        "peers.this-machine = null                                                 | false",
        "peers.this-machine.believes = []                                          | false",
        "{ listen = \"0.0.0.0:5060\", peers.x.addresses = [10.0.0.1] }             | true",
        "{ listen = \"0.0.0.0:5060\", peers.x { addresses = [10.0.0.1], believes = [] } } | false",
      })
  void S6_numbers_can_be_known_where_a_peer_asserts_them(String sip, boolean known)
      throws IOException {
    String line = Option.of(sip).getOrElse("");

    assertThat(read(line.startsWith("{") ? line.substring(1, line.length() - 1) : line).sip())
        .matches(listening -> listening.knowsNumbers() == known);
  }

  private Seq<Peer> peers(String sip) throws IOException {
    return read(sip).sip().peers().all();
  }

  private Settings read(String sip) throws IOException {
    return Settings.read(Option.some(own(sip))).get();
  }

  private String fault(String sip) throws IOException {
    return Settings.read(Option.some(own(sip))).getLeft().toString();
  }

  private Path own(String sip) throws IOException {
    return Files.writeString(folder.resolve("own.conf"), "meetat.sip { " + sip + " }");
  }
}
