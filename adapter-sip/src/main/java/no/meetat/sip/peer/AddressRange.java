package no.meetat.sip.peer;

import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All addresses that begin with the same bits (CIDR, RFC 4632; RFC 4291, 2.3). IPv4 and IPv6 are
 * apart; an IPv4 address written in IPv6 is IPv4.
 *
 * @param network the lowest of them
 * @param bits how many they share, 0 to 32 or 128
 */
public record AddressRange(InetAddress network, int bits) {

  /** Of an IPv6 address (RFC 5952, 4.2). */
  private static final Pattern ZEROS = Pattern.compile("(?:^|:)(?:0(?::|$)){2,}");

  private static final Pattern FORM =
      Pattern.compile(
          "((?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)(?:/([0-9]{1,3}))?");

  /** This address alone. */
  public static AddressRange of(InetAddress address) {
    return new AddressRange(address, length(address));
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
                .map(network ->
                    Option.of(parts.group(2))
                        .map(bits -> new AddressRange(network, Integer.parseInt(bits)))
                        .getOrElse(() -> of(network))))
        .filter(AddressRange::isWellFormed);
  }

  /** Whether the address is one of them. */
  public boolean contains(InetAddress address) {
    byte[] ours = network.getAddress();
    byte[] other = address.getAddress();
    return ours.length == other.length && sharedBits(ours, other) >= bits;
  }

  private boolean isWellFormed() {
    return bits <= length(network) && trailingZeros(network.getAddress()) >= length(network) - bits;
  }

  private static Option<InetAddress> address(String literal) {
    return Try.of(() -> InetAddress.ofLiteral(literal)).toOption();
  }

  private static int length(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  private static int sharedBits(byte[] one, byte[] other) {
    int bit = 0;
    while (bit < one.length * Byte.SIZE && bit(one, bit) == bit(other, bit)) {
      bit++;
    }
    return bit;
  }

  private static int trailingZeros(byte[] octets) {
    int zeros = 0;
    int all = octets.length * Byte.SIZE;
    while (zeros < all && bit(octets, all - 1 - zeros) == 0) {
      zeros++;
    }
    return zeros;
  }

  private static int bit(byte[] octets, int index) {
    return octets[index / Byte.SIZE] >> (Byte.SIZE - 1 - index % Byte.SIZE) & 1;
  }

  @Override
  public String toString() {
    String address = ZEROS.matcher(network.getHostAddress()).replaceFirst("::");
    return bits == length(network) ? address : address + "/" + bits;
  }
}
