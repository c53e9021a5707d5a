package no.meetat.sip.network;

import java.net.InetAddress;

/** How many hosts an address reaches, whatever networks there are. */
public enum AddressKind {
  /** One. */
  HOST,
  /** None is named: the address is not known, or nothing is to be sent. */
  UNSPECIFIED,
  /** A group of them (RFC 1112, section 4; RFC 4291, section 2.7). */
  MULTICAST,
  /** None: 0/8 means this network (RFC 1122, section 3.2.1.3), 240/4 is reserved (RFC 1112). */
  RESERVED;

  private static final int IPV4_OCTETS = 4;
  private static final int FIRST_RESERVED = 240;

  /** The kind of this address. */
  public static AddressKind of(InetAddress address) {
    if (address.isAnyLocalAddress()) {
      return UNSPECIFIED;
    } else if (address.isMulticastAddress()) {
      return MULTICAST;
    }
    return isReserved(address.getAddress()) ? RESERVED : HOST;
  }

  private static boolean isReserved(byte[] octets) {
    int first = Byte.toUnsignedInt(octets[0]);
    return octets.length == IPV4_OCTETS && (first == 0 || first >= FIRST_RESERVED);
  }
}
