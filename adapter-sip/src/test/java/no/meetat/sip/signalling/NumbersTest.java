package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import no.meetat.call.Caller;
import no.meetat.call.Origin;
import no.meetat.number.AccessNumber;
import no.meetat.sip.peer.CallLimits;
import no.meetat.sip.peer.CallTerms;
import no.meetat.sip.peer.Peers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The number dialled (S1), the number calling (S3) and the kind of its line (S2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumbersTest {

  private @AutoClose final TestServer server = TestServer.trusting();

  @BeforeEach
  void forget() {
    server.bridge.forget();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sip:23184500@127.0.0.1",
        "sip:+4723184500@127.0.0.1",
        "sip:004723184500@127.0.0.1",
        "sip:4723184500@127.0.0.1",
        "sip:+4723184500@127.0.0.1;user=phone",
        "sip:%2B4723184500@127.0.0.1",
        "sip:+4723184500;npdi@127.0.0.1;user=phone",
        "sip:23%2018%2045%2000@127.0.0.1",
        "tel:+4723184500",
        "tel:+47-2318-4500",
        "tel:23184500;phone-context=+47",
      })
  void S1_an_access_number_is_known_however_it_is_written(String uri) {
    call("INVITE " + uri + " SIP/2.0", "<sip:22334455@127.0.0.1>", "none");

    assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
  }

  @ParameterizedTest
  @CsvSource({
    "<sip:+4722334455@x>,                            none,                             "
        + " +4722334455, FIXED",
    "<sip:22334455@x;user=phone>,                    none,                             "
        + " +4722334455, FIXED",
    "tel:+4791234567,                                none,                             "
        + " +4791234567, MOBILE",
    "\"A\" <sip:004641234567@x>,                     none,                             "
        + " +4641234567, ABROAD",
    "<sip:02800@x>,                                  none,                              +4702800,"
        + " UNKNOWN",
    "<sip:+99912345678@x>,                           none,                              '',"
        + " UNKNOWN",
    "<sip:anonymous@anonymous.invalid>,              none,                              '',"
        + " UNKNOWN",
    "<sip:alice@x>,                                  none,                              '',"
        + " UNKNOWN",
    "<sip:anonymous@anonymous.invalid>, P-Asserted-Identity: <sip:+4791234567@x>,      "
        + " +4791234567, MOBILE",
    "<sip:+4722334455@x>, 'P-Asserted-Identity: <sip:a@x>, <tel:+4791234567>',         "
        + " +4791234567, MOBILE",
    "<sip:+4722334455@x>,               P-Asserted-Identity: %%%,                      "
        + " +4722334455, FIXED",
    "<sip:+4722334455@x>,               Privacy: id,                                    '', FIXED",
    "<sip:+4722334455@x>,               Privacy: none,                                 "
        + " +4722334455, FIXED",
  })
  void S2_S3_every_caller_is_taken_and_known_as_far_as_the_network_tells(
      String from, String header, String number, String line) {
    call("INVITE sip:23184500@127.0.0.1 SIP/2.0", from, header);

    Caller caller = server.bridge.callers.element();
    assertThat(caller.shownNumber().map(Object::toString).getOrElse("")).isEqualTo(number);
    assertThat(caller.line()).hasToString(line);
  }

  @Test
  void S1_a_trunk_is_answered_on_its_own_access_numbers_alone() {
    CallTerms some =
        new CallTerms(
            CallLimits.NONE,
            Option.some(HashSet.of(AccessNumber.norwegian("80088860"))),
            Option.none());
    Peers peers = Peers.of(TestServer.LOOPBACK.all().map(peer -> peer.with(some))).get();
    try (TestServer trunk = new TestServer(settings -> settings.withPeers(peers));
        TestPhone phone = trunk.phone("UDP")) {
      RequestText invite = phone.invite().startLine("INVITE sip:+4723184500@x SIP/2.0");
      phone.send(invite).expect(404);
      phone.send(phone.onBranchOf(invite, "ACK"));
      assertThat(trunk.sip.refused(CallRefusal.UNKNOWN_NUMBER)).isOne();

      phone.newCall();
      phone.send(phone.invite().startLine("INVITE sip:80088860@x SIP/2.0")).expect(200);
      phone.send(phone.ack());
      phone.hangUp();
      assertThat(trunk.bridge.told).containsExactly("dialled 80088860", "hungUp");
    }
  }

  @Test
  void S13_a_call_comes_from_a_peer_or_from_a_strangers_address() {
    call("INVITE sip:23184500@127.0.0.1 SIP/2.0", "<sip:+4722334455@x>", "none");
    assertThat(server.bridge.callers.element().origin())
        .isEqualTo(new Origin.Peer("this-machine", true));

    try (TestServer trustless = new TestServer(settings -> settings.withPeers(Peers.NONE));
        TestPhone phone = trustless.phone("UDP")) {
      phone.call();
      phone.hangUp();
      assertThat(trustless.bridge.callers.element().origin())
          .isEqualTo(new Origin.Stranger("127.0.0.1", "127.0.0.0/24"));
    }
  }

  @Test
  void S3_escapes_that_are_no_digits_are_no_obstacle() {
    call("INVITE sip:23184500@127.0.0.1 SIP/2.0", "<sip:%24%5C@x>", "none");

    assertThat(server.bridge.callers).extracting(Caller::claimed).containsExactly(Option.none());
  }

  private void call(String startLine, String from, String header) {
    try (TestPhone phone = server.phone("UDP")) {
      RequestText invite = phone.invite().startLine(startLine).set("From", from + ";tag=phone");
      RequestText sent =
          Option.some(header.split(": ", 2))
              .filter(parts -> parts.length == 2)
              .map(parts -> invite.add(parts[0], parts[1]))
              .getOrElse(invite);
      phone.send(sent).expect(200);
      phone.send(phone.ack());
      phone.hangUp();
    }
  }
}
