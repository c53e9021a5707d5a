package no.meetat.sip.network;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.regex.Pattern;

/** Addresses from outside: read when written as numbers, never looked up. */
public final class IpLiteral {

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);

  private IpLiteral() {}

  /** The IPv4 address written in dotted decimal; none for a host name or anything else. */
  public static Option<InetAddress> parse(String written) {
    return Option.some(written)
        .filter(text -> IPV4.matcher(text).matches())
        .map(InetAddress::ofLiteral);
  }
}
