package no.meetat.sip.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A source that is counted as one: an IPv4 address, or the IPv6 network of 64 bits that one
 * subscriber has.
 *
 * @param address the whole address; the second half of an IPv6 address is 0
 */
public record Source(InetAddress address) {

  private static final int SUBSCRIBER_OCTETS = 8;

  /** The source that this address belongs to. */
  public static Source of(InetAddress address) {
    return new Source(address instanceof Inet6Address ? network(address) : address);
  }

  private static InetAddress network(InetAddress address) {
    byte[] octets = address.getAddress();
    Arrays.fill(octets, SUBSCRIBER_OCTETS, octets.length, (byte) 0);
    try {
      return InetAddress.getByAddress(octets);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The address as text. */
  @Override
  public String toString() {
    return address.getHostAddress();
  }
}
