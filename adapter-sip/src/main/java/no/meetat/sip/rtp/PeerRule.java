package no.meetat.sip.rtp;

import io.vavr.collection.Set;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Which sources a wire hears, and whether what it sends goes back to them. */
public sealed interface PeerRule {

  /** Where the peer says that it receives. */
  InetSocketAddress remote();

  /** Whether packets from there may be the peer's. */
  boolean allows(InetSocketAddress source);

  /** That address and port alone. */
  record Fixed(InetSocketAddress remote) implements PeerRule {

    @Override
    public boolean allows(InetSocketAddress source) {
      return source.equals(remote);
    }
  }

  /** Any port of that address, or of those of the peer's signalling; never sent back there. */
  record FromHost(InetSocketAddress remote, Set<InetAddress> signalling) implements PeerRule {

    @Override
    public boolean allows(InetSocketAddress source) {
      InetAddress address = source.getAddress();
      return address.equals(remote.getAddress()) || signalling.contains(address);
    }
  }

  /**
   * That address and port; or else one port of the addresses of the peer's signalling, as far as
   * {@link Sources} has learnt it, which is then sent to (RFC 7362).
   */
  record Learnt(InetSocketAddress remote, Set<InetAddress> signalling) implements PeerRule {

    @Override
    public boolean allows(InetSocketAddress source) {
      return source.equals(remote) || signalling.contains(source.getAddress());
    }
  }
}
