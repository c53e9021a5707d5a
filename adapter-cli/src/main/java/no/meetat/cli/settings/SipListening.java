package no.meetat.cli.settings;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;

/**
 * How SIP is listened for.
 *
 * @param address over UDP and TCP
 * @param publicAddress told to phones instead, where set
 * @param peers whom the operator trusts
 * @param maxCalls at once
 */
public record SipListening(
    InetSocketAddress address, Option<InetAddress> publicAddress, Peers peers, int maxCalls) {

  /**
   * Whether callers' numbers can be known (S3): of this machine's own calls where no others can
   * come, else of a peer's that is another.
   */
  public boolean knowsNumbers() {
    boolean alone = address.getAddress().isLoopbackAddress();
    return peers
        .all()
        .reject(peer -> peer.believes().isEmpty())
        .exists(peer -> alone || !isThisMachine(peer));
  }

  private static boolean isThisMachine(Peer peer) {
    return peer.name().equals(Peers.THIS_MACHINE);
  }
}
