package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import no.meetat.sip.peer.CallLimits;
import no.meetat.sip.peer.CallTerms;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.prompt.Language;
import org.junit.jupiter.api.Test;

/** In which language a trunk's callers are spoken to. */
class TrunkLanguageTest {

  @Test
  void it_is_the_trunks_where_it_has_one() {
    CallTerms english = new CallTerms(CallLimits.NONE, Option.none(), Option.some(Language.EN));
    Peers peers = Peers.of(Peers.DEFAULT.all().map(peer -> peer.with(english))).get();
    try (TestServer server = new TestServer(settings -> settings.withPeers(peers));
        TestPhone phone = server.phone("UDP");
        TestPhone stranger = server.phoneAt("127.0.0.9")) {
      stranger.call();
      stranger.hangUp();
      assertThat(server.media.spoken).isEmpty();

      phone.call();
      phone.hangUp();
      assertThat(server.media.spoken).containsExactly(Language.EN);
    }
  }
}
