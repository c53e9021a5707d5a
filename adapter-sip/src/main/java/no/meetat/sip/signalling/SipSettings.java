package no.meetat.sip.signalling;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.transaction.Timers;
import no.meetat.sip.signalling.transport.ConnectionLimits;
import no.meetat.sip.signalling.transport.ListeningPoint;

/**
 * How the server listens, and its limits.
 *
 * @param listening where; one or more
 * @param publicAddress given to peers in place of our own address, for example behind NAT
 * @param peers whom the operator trusts
 * @param timers of RFC 3261
 * @param maxCalls calls at once; more are refused by 503
 * @param maxTransactions server transactions at once; more are refused by 503
 * @param connections what TCP peers may take
 */
public record SipSettings(
    Vector<ListeningPoint> listening,
    Option<InetAddress> publicAddress,
    Peers peers,
    Timers timers,
    int maxCalls,
    int maxTransactions,
    ConnectionLimits connections) {

  private static final int MAX_CALLS = 10_000;
  private static final int MAX_TRANSACTIONS = 200_000;

  /** The defaults: 10,000 calls, 200,000 transactions, the timers of RFC 3261. */
  public static SipSettings listeningOn(ListeningPoint... points) {
    return new SipSettings(
        Vector.of(points),
        Option.none(),
        Peers.DEFAULT,
        Timers.DEFAULT,
        MAX_CALLS,
        MAX_TRANSACTIONS,
        ConnectionLimits.DEFAULT);
  }

  /** The same, given to peers as being at this address. */
  public SipSettings withPublicAddress(InetAddress address) {
    return new SipSettings(
        listening, Option.some(address), peers, timers, maxCalls, maxTransactions, connections);
  }

  /** The same with other peers that are trusted. */
  public SipSettings withPeers(Peers trusted) {
    return new SipSettings(
        listening, publicAddress, trusted, timers, maxCalls, maxTransactions, connections);
  }

  /** The same with other timers. */
  public SipSettings withTimers(Timers other) {
    return new SipSettings(
        listening, publicAddress, peers, other, maxCalls, maxTransactions, connections);
  }

  /** The same with room for this many calls. */
  public SipSettings withMaxCalls(int calls) {
    return new SipSettings(
        listening, publicAddress, peers, timers, calls, maxTransactions, connections);
  }

  /** The same with room for this many server transactions. */
  public SipSettings withMaxTransactions(int transactions) {
    return new SipSettings(
        listening, publicAddress, peers, timers, maxCalls, transactions, connections);
  }

  /** The same with other limits for TCP peers. */
  public SipSettings withConnections(ConnectionLimits limits) {
    return new SipSettings(
        listening, publicAddress, peers, timers, maxCalls, maxTransactions, limits);
  }
}
