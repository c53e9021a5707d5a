package no.meetat.sip.signalling.dialog;

import io.vavr.control.Option;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.TransportProtocol;

/**
 * The address for the peer's further requests in a dialog, which is that of a focus: it mixes the
 * sound of a meeting (RFC 4579, section 5.1; RFC 3840).
 *
 * @param user the user part of the address
 * @param focus names the focus of the call to those who may subscribe to it, so that nobody can
 *     guess it; none where the peer may not
 * @param isSecure whether it is asked for by {@code sips:} (RFC 3261, section 12.1.1)
 * @param address where peers find us
 */
record OurContact(String user, Option<String> focus, boolean isSecure, OurAddress address) {

  private static final String IS_FOCUS = ";isfocus";

  /** The value of a Contact for requests by the peer of this flow. */
  String towards(Flow flow) {
    return "<" + uri(flow) + ">" + IS_FOCUS;
  }

  /** The URI in it. */
  String uri(Flow flow) {
    TransportProtocol by = flow.protocol();
    String scheme = isSecure ? "sips:" : "sip:";
    String parameter = isSecure ? "" : by.parameter();
    String named = focus.map(name -> ";" + FocusName.PARAMETER + "=" + name).getOrElse("");
    return scheme + user + "@" + hostPort(flow) + parameter + named;
  }

  String hostPort(Flow flow) {
    return address.hostPort(flow);
  }
}
