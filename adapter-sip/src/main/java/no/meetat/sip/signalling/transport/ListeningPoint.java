package no.meetat.sip.signalling.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.sip.network.AddressFamily;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.network.ThisMachine;

/**
 * Where we listen.
 *
 * @param carrier the one it listens for
 * @param address resolved; of IPv6 as such, {@code ::} is all addresses of both families
 */
public record ListeningPoint(Carrier carrier, InetSocketAddress address) {

  /** Whether a message sent there reaches us. */
  public boolean isAt(InetSocketAddress other) {
    InetAddress bound = address.getAddress();
    return address.getPort() == other.getPort()
        && (bound.isAnyLocalAddress()
            ? AddressFamily.of(bound).takes(other.getAddress())
                && ThisMachine.has(other.getAddress())
            : bound.equals(other.getAddress()));
  }

  /** For example {@code UDP 127.0.0.1:5060}. */
  @Override
  public String toString() {
    return carrier.protocol() + " " + IpLiteral.hostPort(address);
  }
}
