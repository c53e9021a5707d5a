package no.meetat.sip.signalling.transaction;

import java.net.InetSocketAddress;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.TransportProtocol;

/**
 * Back over the connection that a request came by; where it is gone, over another one to its sender
 * (RFC 3261, section 18.2.2).
 *
 * @param connection the request came by
 * @param sender the address it came from, with the port on which it says that it listens
 */
record ReplyFlow(Flow connection, InetSocketAddress sender) implements Flow {

  @Override
  public TransportProtocol protocol() {
    return connection.protocol();
  }

  @Override
  public InetSocketAddress remote() {
    return connection.remote();
  }

  @Override
  public InetSocketAddress local() {
    return connection.local();
  }

  @Override
  public boolean isOpen() {
    return connection.isOpen();
  }

  @Override
  public Flow to(InetSocketAddress other) {
    return connection.to(other);
  }

  @Override
  public void send(byte[] message) {
    Flow open = isOpen() ? connection : to(sender);
    open.send(message);
  }
}
