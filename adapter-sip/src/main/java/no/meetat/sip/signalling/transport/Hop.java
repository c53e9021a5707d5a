package no.meetat.sip.signalling.transport;

import java.net.InetSocketAddress;
import no.meetat.sip.network.IpLiteral;

/**
 * Where a request outside a dialog goes next (RFC 3263, section 4).
 *
 * @param protocol it goes by
 * @param address resolved
 * @param domain that was asked for, a name or an address in lower case, for which the peer's
 *     certificate must be (RFC 5922, section 4); not the name of a machine that DNS leads to
 */
public record Hop(TransportProtocol protocol, InetSocketAddress address, String domain) {

  /** For example {@code UDP 127.0.0.1:5060}. */
  @Override
  public String toString() {
    return protocol + " " + IpLiteral.hostPort(address);
  }
}
