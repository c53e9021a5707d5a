package no.meetat.sip.signalling;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.sip.signalling.transaction.Timers;
import no.meetat.sip.signalling.transaction.Transactions;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.Transports;
import no.meetat.time.Moment;

/** What every call is connected to. */
record Wires(
    ConferenceBridge bridge,
    Supplier<Moment> now,
    Transactions transactions,
    Transports transports,
    Timers timers,
    ScheduledExecutorService clock,
    Option<InetAddress> publicAddress,
    BiPredicate<InetAddress, InetAddress> samePeer) {

  /** Our address as told to the peer of this flow. */
  InetAddress addressTold(Flow flow) {
    return publicAddress.getOrElse(() -> flow.local().getAddress());
  }
}
