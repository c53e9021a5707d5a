package no.meetat.sip.signalling.transport;

/**
 * A protocol that SIP runs over, and how messages name it.
 *
 * @param name in a Via, as {@code UDP}
 * @param isReliable whether a message sent need not be repeated
 * @param isSecure whether nobody on the way can read it
 * @param defaultPort where none is written (RFC 3261, section 19.1.2)
 * @param parameter {@code transport} of {@code sip:} URIs that are reached by it, with its
 *     semicolon; empty where a URI without one means it
 */
public record TransportProtocol(
    String name, boolean isReliable, boolean isSecure, int defaultPort, String parameter) {

  public static final TransportProtocol UDP = new TransportProtocol("UDP", false, false, 5060, "");

  public static final TransportProtocol TCP =
      new TransportProtocol("TCP", true, false, 5060, ";transport=tcp");

  /** RFC 3261, section 26.2.1; what {@code sips:} URIs ask for. */
  public static final TransportProtocol TLS =
      new TransportProtocol("TLS", true, true, 5061, ";transport=tls");

  /** Whether a message names it so, in either case. */
  public boolean is(String written) {
    return name.equalsIgnoreCase(written);
  }

  @Override
  public String toString() {
    return name;
  }
}
