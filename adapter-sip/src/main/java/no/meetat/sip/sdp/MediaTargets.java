package no.meetat.sip.sdp;

import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Predicate;
import no.meetat.sip.network.AddressKind;

/**
 * Where media may be sent to: one other machine, never ourselves, since a call would then feed
 * itself. On our own machine there may be telephones, at ports that are not ours.
 */
public final class MediaTargets {

  private static final SdpFault OURS = new SdpFault("media at an address and port of this server");
  private static final SdpFault SEVERAL = new SdpFault("media at a multicast or broadcast address");
  private static final SdpFault NO_LINK = new SdpFault("media at a link-local address");
  private static final SdpFault NOBODY = new SdpFault("media at a reserved address");

  private final Predicate<InetSocketAddress> ours;
  private final Set<InetAddress> broadcasts;

  /**
   * The addresses there are.
   *
   * @param ours whether we listen there, for media or signalling
   * @param broadcasts the broadcast addresses of this machine's networks
   */
  public MediaTargets(Predicate<InetSocketAddress> ours, Set<InetAddress> broadcasts) {
    this.ours = ours;
    this.broadcasts = broadcasts;
  }

  /** Why media cannot be sent there; none when it can, or when the peer holds the call. */
  public Option<SdpFault> fault(InetSocketAddress remote) {
    return switch (AddressKind.of(remote.getAddress())) {
      case UNSPECIFIED -> Option.none();
      case MULTICAST -> Option.some(SEVERAL);
      case LINK_LOCAL -> Option.some(NO_LINK);
      case RESERVED -> Option.some(NOBODY);
      case HOST -> hostFault(remote);
    };
  }

  private Option<SdpFault> hostFault(InetSocketAddress remote) {
    return broadcasts.contains(remote.getAddress())
        ? Option.some(SEVERAL)
        : Option.when(ours.test(remote), OURS);
  }
}
