package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.call.Origin;
import no.meetat.call.Passage;
import no.meetat.sip.network.AddressRange;
import no.meetat.sip.peer.Identity;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a caller, and what is only claimed (S3). */
class CallerIdentityTest {

  private static final CallerIdentity IDENTITY =
      new CallerIdentity(
          new LineKinds(),
          Peers.of(
                  Vector.of(
                      peer("carrier", "10.0.0.1", Identity.P_ASSERTED_IDENTITY),
                      peer("exchange", "10.0.0.2", Identity.P_ASSERTED_IDENTITY, Identity.FROM),
                      peer("proxy", "10.0.0.3")))
              .get());

  @ParameterizedTest
  @CsvSource({
    // address, P-Asserted-Identity,          From,                known,       claimed
    "10.0.0.1, tel:+4791234567,               sip:+4722334455@x,   +4791234567, ''",
    "10.0.0.1, '',                            sip:+4722334455@x,   '',          +4722334455",
    "10.0.0.2, tel:+4791234567,               sip:+4722334455@x,   +4791234567, ''",
    "10.0.0.2, '',                            sip:+4722334455@x,   +4722334455, ''",
    "10.0.0.2, sip:pbx@x tel:+4791234567,     sip:+4722334455@x,   +4791234567, ''",
    "10.0.0.2, sip:alice@x,                   sip:22334455@x,      +4722334455, ''",
    "10.0.0.2, sip:4722334455@x,              sip:a@x,             +4722334455, ''",
    "10.0.0.2, sip:%2B4722334455@x,           sip:a@x,             +4722334455, ''",
    "10.0.0.3, tel:+4791234567,               sip:+4722334455@x,   '',          +4791234567",
    "10.0.0.4, tel:+4791234567,               sip:+4722334455@x,   '',          +4791234567",
    "10.0.0.4, '',                            sip:+4722334455@x,   '',          +4722334455",
    "10.0.0.2, '',                            sip:anonymous@anonymous.invalid, '', ''",
    "10.0.0.2, '',                            sip:22334455@anonymous.invalid;x=1, '', ''",
    "10.0.0.2, '',                            sip:+472233445566778899@x, '',    ''",
    "10.0.0.2, '',                            sip:4500@pbx.example.com, '',     ''",
  })
  void S3_a_number_is_known_where_the_peer_is_believed_in_its_header_and_claimed_else(
      String address, String asserted, String from, String known, String claimed) {
    Caller caller = caller(address, asserted, from);

    assertThat(caller.number().map(Object::toString).getOrElse("")).isEqualTo(known);
    assertThat(caller.claimed().map(Object::toString).getOrElse("")).isEqualTo(claimed);
  }

  @Test
  void S2_the_kind_of_line_is_that_of_a_known_number() {
    assertThat(caller("10.0.0.1", "tel:+4791234567", "sip:a@x").line()).isEqualTo(Line.MOBILE);
    assertThat(caller("10.0.0.4", "tel:+4791234567", "sip:a@x").line()).isEqualTo(Line.UNKNOWN);
  }

  @Test
  void S13_a_call_comes_from_a_peer_or_from_an_address_and_its_network() {
    assertThat(caller("10.0.0.1", "", "sip:a@x").origin())
        .isEqualTo(new Origin.Peer("carrier", true));
    assertThat(caller("10.0.0.4", "", "sip:a@x").origin())
        .isEqualTo(new Origin.Stranger("10.0.0.4", "10.0.0.0/24"));
    assertThat(caller("2001:db8:1:2:3::4", "", "sip:a@x").origin())
        .isEqualTo(new Origin.Stranger("2001:db8:1:2:0:0:0:0/64", "2001:db8:1:0:0:0:0:0/48"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "id;critical", " USER ; ID", "header", "full", "\"id\"", "x,user"})
  void S3_under_privacy_a_number_is_known_and_not_shown(String privacy) {
    Caller caller = identified("tel:+4791234567", privacy);

    assertThat(caller.number().map(Object::toString)).contains("+4791234567");
    assertThat(caller.shownNumber()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "none;critical", "session", "history", "ident", ""})
  void S3_any_other_privacy_hides_no_number(String privacy) {
    assertThat(identified("tel:+4791234567", privacy).isPrivate()).isFalse();
  }

  private static Caller identified(String asserted, String privacy) {
    return IDENTITY.of(
        new WrittenIdentity(Vector.of(asserted), "sip:a@x", Vector.of(privacy), Passage.UNTOLD),
        InetAddress.ofLiteral("10.0.0.1"),
        Option.none());
  }

  private static Caller caller(String address, String asserted, String from) {
    return IDENTITY.of(
        new WrittenIdentity(
            Vector.of(asserted.split(" ", -1)), from, Vector.empty(), Passage.UNTOLD),
        InetAddress.ofLiteral(address),
        Option.none());
  }

  private static Peer peer(String name, String address, Identity... believes) {
    return new Peer(
        name,
        AddressRange.parse(address).toVector(),
        HashSet.of(believes),
        true,
        MediaPath.ASYMMETRIC,
        HashSet.empty(),
        Option.none());
  }
}
