package no.meetat.sip.signalling.dialog;

import io.vavr.collection.Seq;
import java.net.InetAddress;
import no.meetat.sip.network.AddressFamily;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.signalling.transport.Flow;

/**
 * Where peers find us, in what we write.
 *
 * @param publicAddresses in place of our own of the same family, for example behind NAT
 */
public record OurAddress(Seq<InetAddress> publicAddresses) {

  /** An address of this machine as written to peers. */
  public InetAddress written(InetAddress own) {
    return publicAddresses
        .find(address -> AddressFamily.of(address) == AddressFamily.of(own))
        .getOrElse(own);
  }

  /** Where the peer of this flow finds us, as the host and port of a URI. */
  String hostPort(Flow flow) {
    return IpLiteral.host(written(flow.local().getAddress())) + ":" + flow.local().getPort();
  }
}
