package no.meetat.sip.signalling;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.function.Supplier;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.digest.Realm;
import no.meetat.sip.signalling.event.SubscriptionLimits;
import no.meetat.sip.signalling.refresh.SessionIntervals;
import no.meetat.sip.signalling.transaction.Timers;
import no.meetat.sip.signalling.transport.ConnectionLimits;
import no.meetat.sip.signalling.transport.ListeningPoint;
import org.immutables.value.Value;

/** How the server listens, and its limits. */
@Value.Immutable
public interface SipSettings {

  /** CS3, class selector 3 (RFC 2474, section 4.2.2), as telephone networks mark signalling. */
  int CS3 = 24;

  /** Where; one or more. */
  Vector<ListeningPoint> listening();

  /**
   * Addresses given to peers in place of our own of the same family, for example behind NAT; at
   * most one of each.
   */
  @Value.Default
  default Seq<InetAddress> publicAddresses() {
    return Vector.empty();
  }

  /** Whom the operator trusts. */
  @Value.Default
  default Peers peers() {
    return Peers.DEFAULT;
  }

  /**
   * Whose users strangers must be, which may change; none where nobody is asked who they are (RFC
   * 3261, section 22.2).
   */
  @Value.Default
  default Option<Supplier<Realm>> realm() {
    return Option.none();
  }

  /** The timers of RFC 3261. */
  @Value.Default
  default Timers timers() {
    return Timers.DEFAULT;
  }

  /** Calls at once; more are refused by 503. */
  @Value.Default
  default int maxCalls() {
    return 10_000;
  }

  /** Server transactions at once; more are refused by 503. */
  @Value.Default
  default int maxTransactions() {
    return 200_000;
  }

  /** What peers by TCP and TLS may take. */
  @Value.Default
  default ConnectionLimits connections() {
    return ConnectionLimits.DEFAULT;
  }

  /** The class of our packets, 0 to 63 (RFC 2474). */
  @Value.Default
  default int dscp() {
    return CS3;
  }

  /** Those of session timers (RFC 4028). */
  @Value.Default
  default SessionIntervals intervals() {
    return SessionIntervals.DEFAULT;
  }

  /** Those of subscriptions to conferences (RFC 4575). */
  @Value.Default
  default SubscriptionLimits subscriptions() {
    return SubscriptionLimits.DEFAULT;
  }

  /** Who sees each message. */
  @Value.Default
  default CallTap tap() {
    return CallTap.NONE;
  }

  /** The defaults, listening at these points. */
  static ImmutableSipSettings listeningOn(ListeningPoint... points) {
    return ImmutableSipSettings.builder().listening(Vector.of(points)).build();
  }
}
