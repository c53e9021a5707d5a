package no.meetat.cli.settings;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;

/**
 * How the server listens for SIP.
 *
 * @param address over UDP and TCP
 * @param publicAddress the address given to phones instead, where set
 * @param peers whom the operator trusts
 * @param maxCalls at once
 */
public record SipListening(
    InetSocketAddress address, Option<InetAddress> publicAddress, Peers peers, int maxCalls) {

  /**
   * Whether a peer can make callers' numbers known (S3): any peer where only this machine can call,
   * otherwise a peer other than this machine.
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
