package no.meetat.sip.signalling;

import io.vavr.collection.Seq;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Predicate;
import no.meetat.sip.network.ThisMachine;
import no.meetat.sip.signalling.transport.ListeningPoint;

/**
 * The addresses and ports at which this server reaches itself.
 *
 * @param media whether we receive media there
 * @param listening where we receive signalling
 * @param publicAddresses those given to peers that are not this machine's
 */
record OwnPoints(
    Predicate<InetSocketAddress> media,
    Seq<ListeningPoint> listening,
    Seq<InetAddress> publicAddresses) {

  /** A message to our public address comes to one of the addresses inside, at the same port. */
  boolean contain(InetSocketAddress address) {
    return areInside(address)
        || (publicAddresses.contains(address.getAddress())
            && ThisMachine.addresses()
                .map(inside -> new InetSocketAddress(inside, address.getPort()))
                .exists(this::areInside));
  }

  private boolean areInside(InetSocketAddress address) {
    return media.test(address) || listening.exists(point -> point.isAt(address));
  }
}
