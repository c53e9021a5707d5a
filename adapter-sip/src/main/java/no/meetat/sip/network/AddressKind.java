package no.meetat.sip.network;

import java.net.Inet6Address;
import java.net.InetAddress;

/** How many hosts an address reaches, whatever networks there are. */
public enum AddressKind {
  /** One. */
  HOST,
  /** None is named: the address is not known, or nothing is to be sent. */
  UNSPECIFIED,
  /** A group of them (RFC 1112, section 4; RFC 4291, section 2.7). */
  MULTICAST,
  /** One on a link that the address does not name (RFC 4291, section 2.5.6); of IPv6 only. */
  LINK_LOCAL,
  /**
   * None: 0/8 means this network (RFC 1122, section 3.2.1.3), 240/4 is reserved (RFC 1112), IPv6
   * without its first 96 bits is deprecated (RFC 4291, section 2.5.5.1).
   */
  RESERVED;

  private static final int FIRST_RESERVED = 240;

  /** The kind of this address. */
  public static AddressKind of(InetAddress address) {
    if (address.isAnyLocalAddress()) {
      return UNSPECIFIED;
    } else if (address.isMulticastAddress()) {
      return MULTICAST;
    }
    return address instanceof Inet6Address ipv6 ? ofIpv6(ipv6) : ofIpv4(address);
  }

  private static AddressKind ofIpv4(InetAddress address) {
    return isReserved(address.getAddress()) ? RESERVED : HOST;
  }

  private static AddressKind ofIpv6(Inet6Address address) {
    if (address.isLinkLocalAddress()) {
      return LINK_LOCAL;
    }
    return address.isIPv4CompatibleAddress() && !address.isLoopbackAddress() ? RESERVED : HOST;
  }

  private static boolean isReserved(byte[] octets) {
    int first = Byte.toUnsignedInt(octets[0]);
    return first == 0 || first >= FIRST_RESERVED;
  }
}
