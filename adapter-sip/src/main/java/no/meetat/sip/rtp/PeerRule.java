package no.meetat.sip.rtp;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Which peer a wire hears and sends to; there is never more than one. */
public sealed interface PeerRule {

  /** The peer at this address and port: the kernel drops packets from elsewhere. */
  record Fixed(InetSocketAddress remote) implements PeerRule {}

  /**
   * The first to send from this address, from any port; then the wire is fixed to it. Until then
   * nothing is sent.
   */
  record LearntOnce(InetAddress address) implements PeerRule {}
}
