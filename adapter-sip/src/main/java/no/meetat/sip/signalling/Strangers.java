package no.meetat.sip.signalling;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import no.meetat.call.Origin;

/** Addresses nobody answers for, as far as they tell callers apart (S13). */
final class Strangers {

  /** Octets of an IPv4 address. */
  private static final int IPV4 = 4;

  private Strangers() {}

  /** IPv4: the address and its /24; IPv6: its /64, of which a host takes any, and its /48. */
  static Origin.Stranger at(InetAddress peer) {
    return peer.getAddress().length == IPV4
        ? new Origin.Stranger(peer.getHostAddress(), network(peer, 24))
        : new Origin.Stranger(network(peer, 64), network(peer, 48));
  }

  private static String network(InetAddress peer, int bits) {
    byte[] octets = peer.getAddress();
    Arrays.fill(octets, bits / Byte.SIZE, octets.length, (byte) 0);
    try {
      return InetAddress.getByAddress(octets).getHostAddress() + "/" + bits;
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
