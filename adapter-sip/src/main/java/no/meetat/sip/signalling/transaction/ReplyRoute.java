package no.meetat.sip.signalling.transaction;

import java.net.InetSocketAddress;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Via;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.PortNumber;

/** Where responses go: to where the request came from, whatever its headers name (RFC 3581). */
final class ReplyRoute {

  private ReplyRoute() {}

  /** The flow for responses to a request that came over this one. */
  static Flow of(SipRequest request, Flow flow) {
    Via via = request.via();
    if (flow.protocol().isReliable() || via.hasRport()) {
      return flow;
    }
    return PortNumber.of(via.port())
        .map(port -> flow.to(new InetSocketAddress(flow.remote().getAddress(), port)))
        .getOrElse(flow);
  }
}
