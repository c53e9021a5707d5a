package no.meetat.sip.network;

import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/**
 * Addresses from outside: read when written as numbers, never looked up; and how we write them. The
 * zone of an address means nothing to other machines, so it is neither read nor written.
 */
public final class IpLiteral {

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  private static final int GROUPS = 8;

  private IpLiteral() {}

  /**
   * The address written in dotted decimal or in hexadecimal; none for a host name or anything else.
   * An IPv4 address in IPv6 (RFC 4291, section 2.5.5.2) is IPv4.
   */
  public static Option<InetAddress> parse(String written) {
    return IPV4.matcher(written).matches()
        ? Option.some(InetAddress.ofLiteral(written))
        : ipv6(written);
  }

  /** The same as the host of a URI or of a Via: in hexadecimal with or without brackets. */
  public static Option<InetAddress> parseHost(String written) {
    return written.startsWith("[") && written.endsWith("]")
        ? ipv6(written.substring(1, written.length() - 1))
        : parse(written);
  }

  private static Option<InetAddress> ipv6(String written) {
    return Option.when(written.indexOf(':') >= 0 && IPV6.matcher(written).matches(), written)
        .flatMap(text -> Try.of(() -> InetAddress.ofLiteral(text)).toOption());
  }

  /** The address as text (RFC 5952). */
  public static String written(InetAddress address) {
    return address instanceof Inet6Address ipv6
        ? written(ipv6.getAddress())
        : address.getHostAddress();
  }

  /** The address as the host of a URI or of a Via: IPv6 in brackets (RFC 3986, section 3.2.2). */
  public static String host(InetAddress address) {
    String text = written(address);
    return address instanceof Inet6Address ? "[" + text + "]" : text;
  }

  /** The address and its port, as a URI or a Via has them. */
  public static String hostPort(InetSocketAddress address) {
    return host(address.getAddress()) + ":" + address.getPort();
  }

  private static String written(byte[] octets) {
    int zeros = longestZeros(octets);
    int behind = zeros + zerosAt(octets, zeros);
    return zerosAt(octets, zeros) < 2
        ? groups(octets, 0, GROUPS)
        : groups(octets, 0, zeros) + "::" + groups(octets, behind, GROUPS);
  }

  /** Where the longest run of zeros begins, the first of equals. */
  private static int longestZeros(byte[] octets) {
    int longest = 0;
    for (int at = 1; at < GROUPS; at++) {
      longest = zerosAt(octets, at) > zerosAt(octets, longest) ? at : longest;
    }
    return longest;
  }

  private static int zerosAt(byte[] octets, int begin) {
    int end = begin;
    while (end < GROUPS && group(octets, end) == 0) {
      end++;
    }
    return end - begin;
  }

  private static String groups(byte[] octets, int begin, int end) {
    StringBuilder text = new StringBuilder();
    for (int at = begin; at < end; at++) {
      text.append(at == begin ? "" : ":").append(Integer.toHexString(group(octets, at)));
    }
    return text.toString();
  }

  private static int group(byte[] octets, int at) {
    return Byte.toUnsignedInt(octets[2 * at]) << Byte.SIZE | Byte.toUnsignedInt(octets[2 * at + 1]);
  }
}
