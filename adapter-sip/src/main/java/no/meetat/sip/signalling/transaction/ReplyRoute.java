package no.meetat.sip.signalling.transaction;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPRequest;
import java.net.InetSocketAddress;
import java.text.ParseException;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.PortNumber;

/** Where responses go: to where the request came from, whatever its headers name (RFC 3581). */
final class ReplyRoute {

  private ReplyRoute() {}

  /** Notes in the topmost Via where the request came from. */
  static void stamp(SIPRequest request, Flow flow) {
    Via via = request.getTopmostVia();
    String source = flow.remote().getAddress().getHostAddress();
    try {
      if (via.hasParameter(Via.RPORT)) {
        via.setParameter(Via.RPORT, String.valueOf(flow.remote().getPort()));
        via.setReceived(source);
      } else if (!source.equals(via.getHost())) {
        via.setReceived(source);
      }
    } catch (ParseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The flow for responses to a stamped request. */
  static Flow of(SIPRequest request, Flow flow) {
    Via via = request.getTopmostVia();
    if (flow.protocol().isReliable() || via.hasParameter(Via.RPORT)) {
      return flow;
    }
    return PortNumber.of(via.getPort())
        .map(port -> flow.to(new InetSocketAddress(flow.remote().getAddress(), port)))
        .getOrElse(flow);
  }
}
