package no.meetat.sip.signalling.transport;

/** What carries the messages of a listening point. */
public sealed interface Carrier {

  /** As messages name it. */
  TransportProtocol protocol();

  /** A message in each datagram. */
  record Datagrams(TransportProtocol protocol) implements Carrier {}

  /**
   * Messages one behind the other in connections.
   *
   * @param layer between the connection and its messages
   */
  record Streams(TransportProtocol protocol, StreamLayer layer) implements Carrier {}

  Carrier UDP = new Datagrams(TransportProtocol.UDP);

  Carrier TCP = new Streams(TransportProtocol.TCP, StreamLayer.NONE);
}
