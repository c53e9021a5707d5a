package no.meetat.sip.signalling.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.sip.network.ThisMachine;

/**
 * Where we listen.
 *
 * @param carrier the one it listens for
 * @param address resolved, IPv4
 */
public record ListeningPoint(Carrier carrier, InetSocketAddress address) {

  /** Whether a message sent there reaches us. */
  public boolean isAt(InetSocketAddress other) {
    InetAddress bound = address.getAddress();
    return address.getPort() == other.getPort()
        && (bound.isAnyLocalAddress()
            ? ThisMachine.has(other.getAddress())
            : bound.equals(other.getAddress()));
  }

  /** For example {@code UDP 127.0.0.1:5060}. */
  @Override
  public String toString() {
    String host = address.getAddress().getHostAddress();
    return carrier.protocol() + " " + host + ":" + address.getPort();
  }
}
