package no.meetat.sip.signalling.dialog;

import java.net.InetAddress;
import java.util.function.BiPredicate;
import no.meetat.sip.signalling.transport.Flow;

/**
 * The owner of a dialog: the peer that sent its INVITE, known by its address, by its connection, or
 * as a trusted peer that has both addresses. Tags prove nothing, since others may have seen them.
 */
public final class DialogPeer {

  private final Flow founder;
  private final BiPredicate<InetAddress, InetAddress> samePeer;

  /**
   * The peer of a dialog.
   *
   * @param founder what its INVITE came over
   * @param samePeer whether one trusted peer has both addresses
   */
  DialogPeer(Flow founder, BiPredicate<InetAddress, InetAddress> samePeer) {
    this.founder = founder;
    this.samePeer = samePeer;
  }

  /** Whether what comes over this flow comes from the peer. */
  public boolean owns(Flow flow) {
    return flow.equals(founder) || isAt(address(flow)) || isTrustedAt(address(flow));
  }

  /** Whether this is the address its INVITE came from. */
  public boolean isAt(InetAddress address) {
    return address.equals(address(founder));
  }

  /** Whether a trusted peer sent the INVITE, and this is an address of its own. */
  boolean isTrustedAt(InetAddress address) {
    return samePeer.test(address(founder), address);
  }

  private static InetAddress address(Flow flow) {
    return flow.remote().getAddress();
  }
}
