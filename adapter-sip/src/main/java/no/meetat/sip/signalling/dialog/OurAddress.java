package no.meetat.sip.signalling.dialog;

import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.sip.signalling.transport.Flow;

/**
 * Where peers find us, in what we write.
 *
 * @param publicAddress in place of our own, for example behind NAT
 */
public record OurAddress(Option<InetAddress> publicAddress) {

  /** Our address as written to the peer of this flow. */
  public InetAddress towards(Flow flow) {
    return publicAddress.getOrElse(() -> flow.local().getAddress());
  }

  String hostPort(Flow flow) {
    return towards(flow).getHostAddress() + ":" + flow.local().getPort();
  }
}
