package no.meetat.sip.signalling.dialog;

import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.TransportProtocol;

/**
 * The address for the peer's further requests in a dialog.
 *
 * @param user the user part of the address
 * @param address where peers find us
 */
record OurContact(String user, OurAddress address) {

  /** The value of a Contact for requests by the peer of this flow. */
  String towards(Flow flow) {
    TransportProtocol by = flow.protocol();
    return "<" + by.scheme() + ":" + user + "@" + hostPort(flow) + by.parameter() + ">";
  }

  String hostPort(Flow flow) {
    return address.hostPort(flow);
  }
}
