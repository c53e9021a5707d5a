package no.meetat.sip.trace;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Where a message came from and went, in one address family.
 *
 * @param source resolved
 * @param destination resolved
 */
public record Ends(InetSocketAddress source, InetSocketAddress destination) {

  private static final InetAddress NO_IPV4 = InetAddress.ofLiteral("0.0.0.0");
  private static final InetAddress NO_IPV6 = InetAddress.ofLiteral("::");

  /** Those of a message; where our own address is not known, it is that of no machine. */
  public static Ends of(TracedMessage message) {
    InetSocketAddress far = message.far();
    boolean ipv4 = far.getAddress() instanceof Inet4Address;
    boolean same = message.own().getAddress() instanceof Inet4Address == ipv4;
    InetAddress none = ipv4 ? NO_IPV4 : NO_IPV6;
    InetSocketAddress own =
        same ? message.own() : new InetSocketAddress(none, message.own().getPort());
    return message.direction() == Direction.SENT ? new Ends(own, far) : new Ends(far, own);
  }
}
