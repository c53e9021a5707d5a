package no.meetat.sip.network;

import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All addresses that begin with the same bits (CIDR, RFC 4632; RFC 4291, 2.3). IPv4 and IPv6 are
 * apart; an IPv4 address written in IPv6 is IPv4.
 *
 * @param lowest of them; all bits behind the shared ones are 0
 * @param bits how many they share, 0 to 32 or 128
 */
public record AddressRange(InetAddress lowest, int bits) {

  private static final int IPV4_BITS = 32;

  /** Of an IPv6 network in which one subscriber takes any address. */
  private static final int SUBSCRIBER_BITS = 64;

  /** Of the networks that are given to one site or provider. */
  private static final int SITE_BITS = 48;

  private static final int IPV4_SITE_BITS = 24;

  private static final byte NO_BITS = 0;
  private static final byte ALL_BITS = (byte) 0xFF;

  private static final Pattern FORM =
      Pattern.compile(
          "((?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)(?:/([0-9]{1,3}))?");

  /** This address alone. */
  public static AddressRange of(InetAddress address) {
    return new AddressRange(address, length(address));
  }

  /** The range of this size that the address is in. */
  public static AddressRange around(InetAddress address, int bits) {
    return new AddressRange(withTail(address, bits, NO_BITS), bits);
  }

  /** What one subscriber has: an IPv4 address, an IPv6 network of 64 bits. */
  public static AddressRange ofSubscriber(InetAddress address) {
    return isIpv4(address) ? of(address) : around(address, SUBSCRIBER_BITS);
  }

  /** What neighbours share: an IPv4 network of 24 bits, an IPv6 network of 48. */
  public static AddressRange ofSite(InetAddress address) {
    return around(address, isIpv4(address) ? IPV4_SITE_BITS : SITE_BITS);
  }

  /**
   * The range written as {@code 10.0.0.0/8}, {@code 2001:db8::/32} or as an address alone; none
   * where it is malformed or the address is not the range's lowest. Names are not looked up.
   */
  public static Option<AddressRange> parse(String written) {
    return Option.some(FORM.matcher(written))
        .filter(Matcher::matches)
        .flatMap(parts ->
            address(parts.group(1))
                .map(lowest ->
                    Option.of(parts.group(2))
                        .map(bits -> new AddressRange(lowest, Integer.parseInt(bits)))
                        .getOrElse(() -> of(lowest))))
        .filter(AddressRange::isWellFormed);
  }

  /** Whether the address is one of them. */
  public boolean contains(InetAddress address) {
    return length(address) == length(lowest) && withTail(address, bits, NO_BITS).equals(lowest);
  }

  /** The highest of them; of an IPv4 network the broadcast address. */
  public InetAddress highest() {
    return withTail(lowest, bits, ALL_BITS);
  }

  private boolean isWellFormed() {
    return bits <= length(lowest) && contains(lowest);
  }

  private static Option<InetAddress> address(String literal) {
    return Try.of(() -> InetAddress.ofLiteral(literal)).toOption();
  }

  private static int length(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  private static boolean isIpv4(InetAddress address) {
    return length(address) == IPV4_BITS;
  }

  /** The address with all bits behind the first ones as in this octet. */
  private static InetAddress withTail(InetAddress address, int bits, byte tail) {
    byte[] octets = address.getAddress();
    for (int octet = bits / Byte.SIZE; octet < octets.length; octet++) {
      int kept = Math.max(0, bits - octet * Byte.SIZE);
      int behind = 0xFF >> kept;
      octets[octet] = (byte) ((octets[octet] & ~behind) | (tail & behind));
    }
    return address(octets);
  }

  private static InetAddress address(byte[] octets) {
    try {
      return InetAddress.getByAddress(octets);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    String address = IpLiteral.written(lowest);
    return bits == length(lowest) ? address : address + "/" + bits;
  }
}
