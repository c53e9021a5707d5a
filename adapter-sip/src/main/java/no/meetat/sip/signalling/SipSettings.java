package no.meetat.sip.signalling;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.function.BiPredicate;
import no.meetat.sip.signalling.transaction.Timers;
import no.meetat.sip.signalling.transport.ConnectionLimits;
import no.meetat.sip.signalling.transport.ListeningPoint;

/**
 * How the server listens, and its limits.
 *
 * @param listening where; one or more
 * @param publicAddress told to peers in place of our own address, for example behind NAT
 * @param gateways peers that pass on the calls of many callers; wrong codes are not counted by
 *     their addresses (S13)
 * @param timers of RFC 3261
 * @param maxCalls calls at once; more are refused by 503
 * @param maxTransactions server transactions at once; more are refused by 503
 * @param connections what TCP peers may take
 * @param samePeer whether one trusted peer has both addresses, and may speak for either
 */
public record SipSettings(
    Vector<ListeningPoint> listening,
    Option<InetAddress> publicAddress,
    Set<InetAddress> gateways,
    Timers timers,
    int maxCalls,
    int maxTransactions,
    ConnectionLimits connections,
    BiPredicate<InetAddress, InetAddress> samePeer) {

  private static final int MAX_CALLS = 10_000;
  private static final int MAX_TRANSACTIONS = 200_000;

  /** The defaults: 10,000 calls, 200,000 transactions, the timers of RFC 3261. */
  public static SipSettings listeningOn(ListeningPoint... points) {
    return new SipSettings(
        Vector.of(points),
        Option.none(),
        HashSet.empty(),
        Timers.DEFAULT,
        MAX_CALLS,
        MAX_TRANSACTIONS,
        ConnectionLimits.DEFAULT,
        (one, other) -> false);
  }

  /** The same told to peers as being at this address. */
  public SipSettings withPublicAddress(InetAddress address) {
    return new SipSettings(
        listening,
        Option.some(address),
        gateways,
        timers,
        maxCalls,
        maxTransactions,
        connections,
        samePeer);
  }

  /** The same with peers that pass on the calls of many. */
  public SipSettings withGateways(Set<InetAddress> addresses) {
    return new SipSettings(
        listening,
        publicAddress,
        addresses,
        timers,
        maxCalls,
        maxTransactions,
        connections,
        samePeer);
  }

  /** The same with other timers. */
  public SipSettings withTimers(Timers other) {
    return new SipSettings(
        listening,
        publicAddress,
        gateways,
        other,
        maxCalls,
        maxTransactions,
        connections,
        samePeer);
  }

  /** The same with room for this many calls. */
  public SipSettings withMaxCalls(int calls) {
    return new SipSettings(
        listening, publicAddress, gateways, timers, calls, maxTransactions, connections, samePeer);
  }

  /** The same with room for this many server transactions. */
  public SipSettings withMaxTransactions(int transactions) {
    return new SipSettings(
        listening, publicAddress, gateways, timers, maxCalls, transactions, connections, samePeer);
  }

  /** The same with other limits for TCP peers. */
  public SipSettings withConnections(ConnectionLimits limits) {
    return new SipSettings(
        listening, publicAddress, gateways, timers, maxCalls, maxTransactions, limits, samePeer);
  }

  /** The same with trusted peers of several addresses. */
  public SipSettings withSamePeer(BiPredicate<InetAddress, InetAddress> same) {
    return new SipSettings(
        listening, publicAddress, gateways, timers, maxCalls, maxTransactions, connections, same);
  }
}
