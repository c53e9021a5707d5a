package no.meetat.sip.signalling.dialog;

import io.vavr.collection.Seq;
import java.net.InetAddress;
import no.meetat.sip.network.AddressFamily;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.transport.Flow;

/**
 * Where peers find us, in what we write.
 *
 * @param publicAddresses in place of our own of the same family, for example behind NAT
 * @param peers who may be told others
 */
public record OurAddress(Seq<InetAddress> publicAddresses, Peers peers) {

  /** An address of this machine as written to the peer at another. */
  public InetAddress written(InetAddress own, InetAddress remote) {
    return peers
        .of(remote)
        .flatMap(Peer::publicAddresses)
        .getOrElse(publicAddresses)
        .find(address -> AddressFamily.of(address) == AddressFamily.of(own))
        .getOrElse(own);
  }

  /** All addresses that are written and may not be this machine's. */
  public Seq<InetAddress> all() {
    return publicAddresses.appendAll(
        peers.all().flatMap(Peer::publicAddresses).flatMap(addresses -> addresses));
  }

  /** Where the peer of this flow finds us, as the host and port of a URI. */
  public String hostPort(Flow flow) {
    return host(flow) + ":" + flow.local().getPort();
  }

  /** The same without the port. */
  public String host(Flow flow) {
    return IpLiteral.host(written(flow.local().getAddress(), flow.remote().getAddress()));
  }
}
