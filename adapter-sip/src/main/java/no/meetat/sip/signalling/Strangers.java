package no.meetat.sip.signalling;

import java.net.Inet4Address;
import java.net.InetAddress;
import no.meetat.call.Origin;
import no.meetat.sip.network.AddressRange;

/** Addresses that nobody answers for, as far as they tell callers apart (S13). */
final class Strangers {

  private Strangers() {}

  /** IPv4: the address and its /24; IPv6: its /64, of which a host takes any, and its /48. */
  static Origin.Stranger at(InetAddress peer) {
    String subscriber =
        peer instanceof Inet4Address
            ? peer.getHostAddress()
            : written(AddressRange.ofSubscriber(peer));
    return new Origin.Stranger(subscriber, written(AddressRange.ofSite(peer)));
  }

  /** As it has always been kept: all groups of an IPv6 address. */
  private static String written(AddressRange range) {
    return range.lowest().getHostAddress() + "/" + range.bits();
  }
}
