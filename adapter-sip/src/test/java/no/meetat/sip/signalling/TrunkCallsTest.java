package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import no.meetat.sip.network.AddressRange;
import no.meetat.sip.peer.CallLimits;
import no.meetat.sip.peer.CallTerms;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.message.MessageReader;
import no.meetat.sip.signalling.message.SipRequest;
import org.junit.jupiter.api.Test;

/** How many calls a trunk may have, and begin in a second. */
class TrunkCallsTest {

  private static final InetAddress NORDIC = InetAddress.ofLiteral("127.0.0.20");
  private static final InetAddress ALSO_NORDIC = InetAddress.ofLiteral("127.0.0.21");
  private static final InetAddress OTHER = InetAddress.ofLiteral("127.0.0.30");
  private static final InetAddress STRANGER = InetAddress.ofLiteral("127.0.0.40");

  private long now;

  @Test
  void it_has_its_calls_from_all_its_addresses_and_one_that_ends_makes_room() {
    CallPlaces places = places(limits(2, 100));
    CallPlaces.Place first = places.take(NORDIC).get();
    assertThat(places.take(ALSO_NORDIC)).isNotEmpty();
    assertThat(places.take(NORDIC).getLeft()).isEqualTo(CallRefusal.TRUNK_CALLS);

    first.leave();
    first.leave();
    assertThat(places.take(ALSO_NORDIC)).isNotEmpty();
    assertThat(places.take(NORDIC).getLeft()).isEqualTo(CallRefusal.TRUNK_CALLS);
  }

  @Test
  void it_begins_so_many_in_a_second_and_refused_ones_take_no_place() {
    CallPlaces places = places(limits(100, 3));
    for (int call = 0; call < 3; call++) {
      places.take(NORDIC).get().leave();
    }
    assertThat(places.take(NORDIC).getLeft()).isEqualTo(CallRefusal.TRUNK_RATE);

    now += TimeUnit.SECONDS.toNanos(1);
    assertThat(places.take(NORDIC)).isNotEmpty();
  }

  @Test
  void others_are_not_affected() {
    CallPlaces places = places(limits(1, 1));
    places.take(NORDIC).get();
    assertThat(places.take(NORDIC)).isEmpty();

    for (int call = 0; call < 20; call++) {
      assertThat(places.take(OTHER)).isNotEmpty();
    }
    assertThat(places.take(STRANGER)).isNotEmpty();
  }

  @Test
  void they_are_counted_by_trunk() {
    CallsByTrunk trunks = trunks(limits(2, 100));
    CallPlaces places = new CallPlaces(any -> true, 3, trunks, () -> now);
    places.take(NORDIC).get();
    places.take(NORDIC).get();
    assertThat(places.take(NORDIC)).isEmpty();
    places.take(OTHER).get();
    assertThat(places.take(OTHER).getLeft()).isEqualTo(CallRefusal.OVERLOAD);

    assertThat(trunks.all()).extracting(TrunkCalls::name).containsExactly("nordic", "other");
    assertThat(trunks.all()).extracting(TrunkCalls::inProgress).containsExactly(2, 1);
    assertThat(trunks.all()).extracting(TrunkCalls::tooMany).containsExactly(1L, 0L);
    assertThat(trunks.all()).extracting(TrunkCalls::tooFast).containsExactly(0L, 0L);
  }

  @Test
  void too_many_at_once_are_refused_and_counted_until_one_has_ended() {
    try (TestServer server =
            new TestServer(settings -> settings.withPeers(peers(limits(1, 1_000))));
        TestPhone phone = server.phoneAt("127.0.0.20");
        TestPhone second = server.phoneAt("127.0.0.21")) {
      phone.call();
      assertThat(refused(second).headers("Retry-After")).isNotEmpty();
      assertThat(server.sip.refused(CallRefusal.TRUNK_CALLS)).isOne();
      assertThat(server.sip.trunkCalls().head().tooMany()).isOne();

      phone.hangUp();
      server.forgetCalls();
      assertThat(server.sip.trunkCalls().head().inProgress()).isZero();
    }
  }

  @Test
  void RFC_3261_21_5_4_only_too_many_at_once_are_told_to_wait() {
    assertThat(refusedFor(CallRefusal.TRUNK_CALLS)).contains("SIP/2.0 503 ", "Retry-After: ");
    assertThat(refusedFor(CallRefusal.OVERLOAD)).contains("SIP/2.0 503 ", "Retry-After: ");
    assertThat(refusedFor(CallRefusal.TRUNK_RATE))
        .contains("SIP/2.0 503 ")
        .doesNotContain("Retry-After");
  }

  private static String refusedFor(CallRefusal why) {
    RequestText invite =
        RequestText.of("INVITE sip:23184500@127.0.0.1 SIP/2.0")
            .add("Via", "SIP/2.0/UDP 127.0.0.20;branch=z9hG4bK1")
            .add("From", "<sip:22334455@127.0.0.20>;tag=1")
            .add("To", "<sip:23184500@127.0.0.1>")
            .add("Call-ID", "a")
            .add("CSeq", "1 INVITE")
            .add("Max-Forwards", "70");
    byte[] octets = invite.toString().getBytes(StandardCharsets.UTF_8);
    SipRequest read = (SipRequest) MessageReader.read(octets, false).get();
    return new String(
        RefusedInvite.withoutPlace(read, why).response().encoded(), StandardCharsets.UTF_8);
  }

  private static Reply refused(TestPhone phone) {
    phone.newCall();
    RequestText invite = phone.invite();
    Reply reply = phone.send(invite).expect(503);
    phone.send(phone.onBranchOf(invite, "ACK"));
    return reply;
  }

  private CallPlaces places(CallLimits limits) {
    return new CallPlaces(peers(limits)::trust, 1_000, trunks(limits), () -> now);
  }

  private CallsByTrunk trunks(CallLimits limits) {
    return new CallsByTrunk(peers(limits), () -> now);
  }

  private static CallLimits limits(int calls, int perSecond) {
    return new CallLimits(Option.some(calls), Option.some(perSecond));
  }

  private static Peers peers(CallLimits nordic) {
    return Peers.of(
            Vector.of(
                peer("nordic", NORDIC, ALSO_NORDIC)
                    .with(new CallTerms(nordic, Option.none(), Option.none())),
                peer("other", OTHER)))
        .get();
  }

  private static Peer peer(String name, InetAddress... addresses) {
    return new Peer(
        name,
        Vector.of(addresses).map(AddressRange::of),
        HashSet.empty(),
        false,
        MediaPath.LEARN,
        HashSet.empty(),
        Option.none());
  }
}
