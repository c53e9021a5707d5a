package no.meetat.sip.signalling.transport;

import java.net.InetSocketAddress;

/** One listening socket. */
interface Transport extends AutoCloseable {

  TransportProtocol protocol();

  /** Begins to deliver. */
  void start(Inbox inbox);

  /** The way to this peer; an open connection is used again. */
  Flow flowTo(InetSocketAddress remote);

  @Override
  void close();
}
