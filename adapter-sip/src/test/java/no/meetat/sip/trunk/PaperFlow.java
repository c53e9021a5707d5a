package no.meetat.sip.trunk;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.Hop;
import no.meetat.sip.signalling.transport.TransportProtocol;

/** A way on which nothing travels. */
final class PaperFlow implements Flow {

  private static final InetSocketAddress OURS =
      new InetSocketAddress(InetAddress.ofLiteral("192.0.2.99"), 5_060);

  private final Hop hop;
  private boolean open = true;

  PaperFlow(Hop hop) {
    this.hop = hop;
  }

  void end() {
    open = false;
  }

  @Override
  public TransportProtocol protocol() {
    return hop.protocol();
  }

  @Override
  public InetSocketAddress remote() {
    return hop.address();
  }

  @Override
  public InetSocketAddress local() {
    return OURS;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public Flow to(InetSocketAddress other) {
    throw new AssertionError("a trunk's flow leads to one hop");
  }

  @Override
  public void send(byte[] message) {
    throw new AssertionError("nothing is sent on paper");
  }
}
