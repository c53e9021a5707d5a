package no.meetat.sip.signalling.dialog;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.TransportProtocol;

/** A way on paper. */
record TestFlow(TransportProtocol protocol, InetSocketAddress remote, boolean isOpen)
    implements Flow {

  private static final InetSocketAddress OURS = at("192.0.2.1:5060");

  static InetSocketAddress at(String written) {
    String[] parts = written.split(":", 2);
    return new InetSocketAddress(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
  }

  static TestFlow to(TransportProtocol protocol, String remote) {
    return new TestFlow(protocol, at(remote), true);
  }

  @Override
  public InetSocketAddress local() {
    return OURS;
  }

  /** A new one. */
  @Override
  public Flow to(InetSocketAddress other) {
    return new TestFlow(protocol, other, true);
  }

  @Override
  public void send(byte[] message) {
    throw new AssertionError("a next hop is chosen, and nothing is sent to it");
  }
}
