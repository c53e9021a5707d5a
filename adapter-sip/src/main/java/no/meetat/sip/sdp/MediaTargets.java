package no.meetat.sip.sdp;

import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Predicate;

/**
 * Where media may be sent to: one other machine, never ourselves, or a call would feed itself. On
 * our own machine there may be telephones, at ports that are not ours.
 */
public final class MediaTargets {

  private static final SdpFault OURS = new SdpFault("media at an address and port of this server");
  private static final SdpFault SEVERAL = new SdpFault("media at a multicast or broadcast address");
  private static final SdpFault NOBODY = new SdpFault("media at a reserved address");

  /** From 240.0.0.0 on (RFC 1112, section 4). */
  private static final int RESERVED = 240;

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
    InetAddress address = remote.getAddress();
    if (address.isAnyLocalAddress()) {
      return Option.none();
    } else if (address.isMulticastAddress() || broadcasts.contains(address)) {
      return Option.some(SEVERAL);
    } else if (isReserved(address.getAddress())) {
      return Option.some(NOBODY);
    }
    return Option.when(ours.test(remote), OURS);
  }

  /** 0/8 means this network (RFC 1122, section 3.2.1.3). */
  private static boolean isReserved(byte[] octets) {
    int first = octets[0] & 0xFF;
    return octets.length == 4 && (first == 0 || first >= RESERVED);
  }
}
