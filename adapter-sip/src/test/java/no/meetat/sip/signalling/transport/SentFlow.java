package no.meetat.sip.signalling.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A way from us to a peer, of which a test takes what is sent. */
public record SentFlow(TransportProtocol protocol, Consumer<String> sent) implements Flow {

  @Override
  public InetSocketAddress remote() {
    return new InetSocketAddress(InetAddress.ofLiteral("198.51.100.7"), 40_000);
  }

  @Override
  public InetSocketAddress local() {
    return new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 5060);
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public Flow to(InetSocketAddress other) {
    return this;
  }

  @Override
  public void send(byte[] message) {
    sent.accept(new String(message, StandardCharsets.ISO_8859_1));
  }
}
