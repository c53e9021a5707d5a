package no.meetat.sip.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;

/** The version of the Internet Protocol that an address belongs to. */
public enum AddressFamily {
  IPV4("IP4", StandardProtocolFamily.INET, "IPv4"),
  IPV6("IP6", StandardProtocolFamily.INET6, "IPv6");

  private final String word;
  private final StandardProtocolFamily protocol;
  private final String name;

  AddressFamily(String word, StandardProtocolFamily protocol, String name) {
    this.word = word;
    this.protocol = protocol;
    this.name = name;
  }

  /** The family of an address; an IPv4 address written in IPv6 is IPv4. */
  public static AddressFamily of(InetAddress address) {
    return address instanceof Inet4Address ? IPV4 : IPV6;
  }

  /** Whether a socket on all addresses of this family takes what is for the other, too. */
  public boolean takes(InetAddress other) {
    return this == IPV6 || of(other) == IPV4;
  }

  /** As session descriptions write it (RFC 8866, section 8.2.7). */
  public String word() {
    return word;
  }

  /** For sockets of this family. */
  public ProtocolFamily protocol() {
    return protocol;
  }

  @Override
  public String toString() {
    return name;
  }
}
