package no.meetat.sip.trunk;

import static no.meetat.sip.trunk.PaperTrunk.hop;
import static no.meetat.sip.trunk.PaperTrunk.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.Random;
import no.meetat.sip.signalling.digest.Authentication;
import no.meetat.sip.signalling.digest.Login;
import no.meetat.sip.signalling.digest.Password;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.transport.TransportProtocol;

/** A registration on paper, at two hops of one server. */
abstract class OnOneRegistration {

  static final int ASKED = 600;
  static final String CHALLENGE = "WWW-Authenticate: Digest realm=\"paper\",qop=\"auth\",nonce=";

  final PaperTrunk trunk = new PaperTrunk();
  final PaperTrunk.Kept exchange = new PaperTrunk.Kept();
  final TrunkServer server =
      trunk.server(
          "paper.example",
          hop("192.0.2.1", TransportProtocol.TCP),
          hop("192.0.2.2", TransportProtocol.TCP));
  final Registration registration = registration();

  private Registration registration() {
    Login login = new Login("account", new Password("secret"));
    Account account =
        new Account(PaperTrunk.uri("sip:kari@paper.example"), "23184500", login, ASKED);
    Authentication authentication = new Authentication(login, () -> "c");
    Registering registering =
        new Registering(
            account,
            authentication,
            (requested, user, flow) ->
                "sip:" + user + "@192.0.2.9:5060" + flow.protocol().parameter());
    return new Registration(
        "paper",
        new Failover(Vector.of(server), exchange, trunk.time),
        registering,
        authentication,
        new Patience(new Random(1)),
        trunk.time,
        ASKED);
  }

  PaperTrunk.Kept.Asked begun() {
    registration.start();
    trunk.time.run();
    return exchange.peek();
  }

  void registered(String... fields) {
    begun();
    exchange.answer(response(200, fields));
    assertThat(registration.isRegistered()).isTrue();
  }

  void refused() {
    ReceivedResponse forbidden = response(403);
    exchange.answer(forbidden);
  }

  /** After how many seconds it asks again. */
  long next() {
    long seconds = 0;
    while (exchange.isEmpty()) {
      trunk.time.pass(Duration.ofSeconds(1));
      seconds++;
    }
    return seconds;
  }
}
