package no.meetat.sip.trace;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.TransportProtocol;

/** A flow by which nothing goes. */
public record LoopbackFlow(
    TransportProtocol protocol, InetSocketAddress local, InetSocketAddress remote) implements Flow {

  public static final LoopbackFlow UDP =
      new LoopbackFlow(TransportProtocol.UDP, at("127.0.0.1", 5060), at("127.0.0.2", 5062));

  public static InetSocketAddress at(String host, int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(host), port);
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public Flow to(InetSocketAddress other) {
    return new LoopbackFlow(protocol, local, other);
  }

  @Override
  public void send(byte[] message) {}
}
