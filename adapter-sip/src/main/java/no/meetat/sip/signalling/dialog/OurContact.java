package no.meetat.sip.signalling.dialog;

import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.TransportProtocol;

/**
 * The address for the peer's further requests in a dialog, which is that of a focus: it mixes the
 * sound of a meeting (RFC 4579, section 5.1; RFC 3840).
 *
 * @param user the user part of the address
 * @param isSecure whether it is asked for by {@code sips:} (RFC 3261, section 12.1.1)
 * @param address where peers find us
 */
record OurContact(String user, boolean isSecure, OurAddress address) {

  private static final String FOCUS = ";isfocus";

  /** The value of a Contact for requests by the peer of this flow. */
  String towards(Flow flow) {
    TransportProtocol by = flow.protocol();
    String scheme = isSecure ? "sips:" : "sip:";
    String parameter = isSecure ? "" : by.parameter();
    return "<" + scheme + user + "@" + hostPort(flow) + parameter + ">" + FOCUS;
  }

  String hostPort(Flow flow) {
    return address.hostPort(flow);
  }
}
