package no.meetat.sip.sdp;

import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

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

  private final Supplier<Set<InetAddress>> ours;
  private final Set<InetAddress> broadcasts;
  private final IntPredicate served;

  /**
   * The addresses there are.
   *
   * @param ours the addresses of this machine, asked where a port is ours
   * @param broadcasts the broadcast addresses of its networks
   * @param served whether a UDP port is one of ours, for media or signalling
   */
  public MediaTargets(
      Supplier<Set<InetAddress>> ours, Set<InetAddress> broadcasts, IntPredicate served) {
    this.ours = ours;
    this.broadcasts = broadcasts;
    this.served = served;
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
    return Option.when(served.test(remote.getPort()) && ours.get().contains(address), OURS);
  }

  /** 0/8 means this network (RFC 1122, section 3.2.1.3). */
  private static boolean isReserved(byte[] octets) {
    int first = octets[0] & 0xFF;
    return octets.length == 4 && (first == 0 || first >= RESERVED);
  }
}
