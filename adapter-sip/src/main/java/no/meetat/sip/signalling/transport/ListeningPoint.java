package no.meetat.sip.signalling.transport;

import java.net.InetSocketAddress;

/**
 * Where we listen.
 *
 * @param protocol over what
 * @param address resolved, IPv4
 */
public record ListeningPoint(TransportProtocol protocol, InetSocketAddress address) {

  /** For example {@code UDP 127.0.0.1:5060}. */
  @Override
  public String toString() {
    return protocol + " " + address.getAddress().getHostAddress() + ":" + address.getPort();
  }
}
