package no.meetat.sip.signalling.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A connection on paper, which may give way. */
final class IdleConnection implements Yielding.Connection {

  private final InetSocketAddress remote;
  private final long lastSign;
  private final boolean ours;
  private boolean open = true;

  IdleConnection(InetAddress peer, long lastSign) {
    this(peer, lastSign, false);
  }

  /** The same, which we have opened if so. */
  IdleConnection(InetAddress peer, long lastSign, boolean ours) {
    this.ours = ours;
    this.remote = new InetSocketAddress(peer, 5060);
    this.lastSign = lastSign;
  }

  @Override
  public boolean isOurs() {
    return ours;
  }

  @Override
  public long lastSign() {
    return lastSign;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public TransportProtocol protocol() {
    return TransportProtocol.TCP;
  }

  @Override
  public InetSocketAddress remote() {
    return remote;
  }

  @Override
  public InetSocketAddress local() {
    return remote;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public Flow to(InetSocketAddress other) {
    return this;
  }

  @Override
  public void send(byte[] message) {}
}
