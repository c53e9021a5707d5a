package no.meetat.sip.signalling.transaction;

import io.vavr.control.Option;
import java.net.InetSocketAddress;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Via;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.PortNumber;

/** Where responses go: back to the request's source, whatever its headers name (RFC 3581). */
final class ReplyRoute {

  private ReplyRoute() {}

  /** The flow for responses to a request that came over this one. */
  static Flow of(SipRequest request, Flow flow) {
    Via via = request.via();
    Option<InetSocketAddress> sender =
        PortNumber.of(via.port(), flow.protocol())
            .map(port -> new InetSocketAddress(flow.remote().getAddress(), port));
    if (flow.protocol().isReliable()) {
      return sender.<Flow>map(address -> new ReplyFlow(flow, address)).getOrElse(flow);
    }
    return via.hasRport() ? flow : sender.map(flow::to).getOrElse(flow);
  }
}
