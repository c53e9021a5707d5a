package no.meetat.sip.signalling.transport;

import io.vavr.control.Option;

/** The port of an address that a peer has written (RFC 3261, section 19.1.2). */
public final class PortNumber {

  private static final int HIGHEST = 65_535;

  private PortNumber() {}

  /**
   * The port; the protocol's own where none is written, and none where the number cannot be a port.
   */
  public static Option<Integer> of(Option<Integer> written, TransportProtocol protocol) {
    return Option.some(written.getOrElse(protocol.defaultPort()))
        .filter(port -> port > 0 && port <= HIGHEST);
  }
}
