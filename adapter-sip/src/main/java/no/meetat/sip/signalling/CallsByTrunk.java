package no.meetat.sip.signalling;

import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.function.LongSupplier;
import no.meetat.sip.limit.Quiet;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls of each trunk, whichever of its addresses they come from. */
final class CallsByTrunk {

  private static final Logger LOG = LoggerFactory.getLogger(CallsByTrunk.class);

  private final Peers peers;
  private final Map<String, TrunkCalls> all;
  private final Quiet log = Quiet.warnings(LOG);

  /**
   * None yet.
   *
   * @param nanos a monotonic clock
   */
  CallsByTrunk(Peers peers, LongSupplier nanos) {
    this.peers = peers;
    this.all =
        LinkedHashMap.ofEntries(
            peers.all().map(peer -> Tuple.of(peer.name(), new TrunkCalls(peer, nanos))));
  }

  /** In the order of the peers. */
  Seq<TrunkCalls> all() {
    return all.values();
  }

  /**
   * One more call of who is at this address.
   *
   * @return the trunk's calls, none of a stranger; left why it may not be
   */
  Either<CallRefusal, Option<TrunkCalls>> begin(InetAddress address) {
    Option<TrunkCalls> trunk = peers.of(address).map(Peer::name).flatMap(all::get);
    return trunk
        .flatMap(TrunkCalls::begin)
        .peek(why -> log.tell(address, refused(trunk.get().name(), why)))
        .toEither(trunk)
        .swap();
  }

  private static String refused(String trunk, CallRefusal why) {
    String most =
        why == CallRefusal.TRUNK_CALLS ? "at once (limits.calls)" : "a second (calls-per-second)";
    return "trunk %s has as many calls %s as it may; this one is refused".formatted(trunk, most);
  }
}
