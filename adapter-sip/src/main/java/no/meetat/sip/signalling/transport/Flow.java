package no.meetat.sip.signalling.transport;

import java.net.InetSocketAddress;

/** The way to one peer: a pair of UDP addresses or a TCP connection (RFC 5626 coined the word). */
public interface Flow {

  /** The protocol it runs over. */
  TransportProtocol protocol();

  /** The peer's address as the socket shows it. */
  InetSocketAddress remote();

  /** Our address as this peer reaches it. */
  InetSocketAddress local();

  /** Our end of it as the network shows it, which where we have connected has a port of its own. */
  default InetSocketAddress ownEnd() {
    return local();
  }

  /** Whether something sent now could arrive. */
  boolean isOpen();

  /** The way to another peer from the same socket of ours. */
  Flow to(InetSocketAddress other);

  /**
   * Sends one message without blocking; a message that cannot be sent is lost, and timers notice.
   */
  void send(byte[] message);
}
