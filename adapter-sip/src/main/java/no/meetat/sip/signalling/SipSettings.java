package no.meetat.sip.signalling;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.net.InetAddress;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.refresh.SessionIntervals;
import no.meetat.sip.signalling.transaction.Timers;
import no.meetat.sip.signalling.transport.ConnectionLimits;
import no.meetat.sip.signalling.transport.ListeningPoint;

/**
 * How the server listens, and its limits.
 *
 * @param listening where; one or more
 * @param publicAddresses given to peers in place of our own of the same family, for example behind
 *     NAT
 * @param peers whom the operator trusts
 * @param timers of RFC 3261
 * @param maxCalls calls at once; more are refused by 503
 * @param maxTransactions server transactions at once; more are refused by 503
 * @param connections what peers by TCP and TLS may take
 * @param dscp the class of our packets, 0 to 63 (RFC 2474)
 * @param intervals of session timers
 */
public record SipSettings(
    Vector<ListeningPoint> listening,
    Seq<InetAddress> publicAddresses,
    Peers peers,
    Timers timers,
    int maxCalls,
    int maxTransactions,
    ConnectionLimits connections,
    int dscp,
    SessionIntervals intervals) {

  /** CS3, class selector 3 (RFC 2474, section 4.2.2), as telephone networks mark signalling. */
  public static final int CS3 = 24;

  private static final int MAX_CALLS = 10_000;
  private static final int MAX_TRANSACTIONS = 200_000;

  /** The defaults: 10,000 calls, 200,000 transactions, the timers of RFC 3261. */
  public static SipSettings listeningOn(ListeningPoint... points) {
    return new SipSettings(
        Vector.of(points),
        Vector.empty(),
        Peers.DEFAULT,
        Timers.DEFAULT,
        MAX_CALLS,
        MAX_TRANSACTIONS,
        ConnectionLimits.DEFAULT,
        CS3,
        SessionIntervals.DEFAULT);
  }

  /** The same, given to peers as being at these addresses, at most one of each family. */
  public SipSettings withPublicAddresses(Seq<InetAddress> addresses) {
    return new SipSettings(
        listening,
        addresses,
        peers,
        timers,
        maxCalls,
        maxTransactions,
        connections,
        dscp,
        intervals);
  }

  /** The same with other peers that are trusted. */
  public SipSettings withPeers(Peers trusted) {
    return new SipSettings(
        listening,
        publicAddresses,
        trusted,
        timers,
        maxCalls,
        maxTransactions,
        connections,
        dscp,
        intervals);
  }

  /** The same with other timers. */
  public SipSettings withTimers(Timers other) {
    return new SipSettings(
        listening,
        publicAddresses,
        peers,
        other,
        maxCalls,
        maxTransactions,
        connections,
        dscp,
        intervals);
  }

  /** The same with room for this many calls. */
  public SipSettings withMaxCalls(int calls) {
    return new SipSettings(
        listening,
        publicAddresses,
        peers,
        timers,
        calls,
        maxTransactions,
        connections,
        dscp,
        intervals);
  }

  /** The same with room for this many server transactions. */
  public SipSettings withMaxTransactions(int transactions) {
    return new SipSettings(
        listening,
        publicAddresses,
        peers,
        timers,
        maxCalls,
        transactions,
        connections,
        dscp,
        intervals);
  }

  /** The same with packets of another class. */
  public SipSettings withDscp(int other) {
    return new SipSettings(
        listening,
        publicAddresses,
        peers,
        timers,
        maxCalls,
        maxTransactions,
        connections,
        other,
        intervals);
  }

  /** The same with other limits for TCP peers. */
  public SipSettings withConnections(ConnectionLimits limits) {
    return new SipSettings(
        listening,
        publicAddresses,
        peers,
        timers,
        maxCalls,
        maxTransactions,
        limits,
        dscp,
        intervals);
  }

  /** The same with other intervals of session timers. */
  public SipSettings withIntervals(SessionIntervals other) {
    return new SipSettings(
        listening,
        publicAddresses,
        peers,
        timers,
        maxCalls,
        maxTransactions,
        connections,
        dscp,
        other);
  }
}
