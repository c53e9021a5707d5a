package no.meetat.sip.signalling.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A way that leads nowhere. */
enum NoFlow implements Flow {
  INSTANCE;

  private static final InetSocketAddress NOWHERE =
      new InetSocketAddress(InetAddress.ofLiteral("192.0.2.9"), 9);

  @Override
  public TransportProtocol protocol() {
    return TransportProtocol.UDP;
  }

  @Override
  public InetSocketAddress remote() {
    return NOWHERE;
  }

  @Override
  public InetSocketAddress local() {
    return NOWHERE;
  }

  @Override
  public boolean isOpen() {
    return false;
  }

  @Override
  public Flow to(InetSocketAddress other) {
    return this;
  }

  @Override
  public void send(byte[] message) {}
}
