package no.meetat.sip.signalling.transport;

/**
 * A protocol that SIP runs over, and how messages name it.
 *
 * @param name in a Via, as {@code UDP}
 * @param isReliable whether a message sent need not be repeated
 * @param isSecure whether nobody on the way can read it
 * @param defaultPort where none is written (RFC 3261, section 19.1.2)
 * @param scheme of URIs that are reached by it
 * @param parameter {@code transport} of URIs that are reached by it, with its semicolon; empty
 *     where a URI without one means it
 */
public record TransportProtocol(
    String name,
    boolean isReliable,
    boolean isSecure,
    int defaultPort,
    String scheme,
    String parameter) {

  public static final TransportProtocol UDP =
      new TransportProtocol("UDP", false, false, 5060, "sip", "");

  public static final TransportProtocol TCP =
      new TransportProtocol("TCP", true, false, 5060, "sip", ";transport=tcp");

  /** Whether a message names it so, in either case. */
  public boolean is(String written) {
    return name.equalsIgnoreCase(written);
  }

  @Override
  public String toString() {
    return name;
  }
}
