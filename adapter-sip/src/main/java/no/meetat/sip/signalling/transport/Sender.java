package no.meetat.sip.signalling.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Predicate;
import no.meetat.sip.limit.Source;

/**
 * A sender whose messages are served in order, and have a turn of their own: a socket of a trusted
 * peer, or all sockets of a stranger.
 *
 * @param port 0 for a stranger
 */
record Sender(TransportProtocol protocol, Source source, int port, boolean trusted) {

  static Sender of(
      TransportProtocol protocol, InetSocketAddress remote, Predicate<InetAddress> trusted) {
    boolean trust = trusted.test(remote.getAddress());
    int port = trust ? remote.getPort() : 0;
    return new Sender(protocol, Source.of(remote.getAddress()), port, trust);
  }
}
