package no.meetat.sip.rtp;

import io.vavr.collection.Set;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Which sources a wire hears; what it sends goes to {@code remote}, until another is learnt. */
public sealed interface PeerRule {

  /** Where the peer says that it receives. */
  InetSocketAddress remote();

  /** Whether packets from there may be the peer's. */
  boolean allows(InetSocketAddress source);

  /** Whether the first source is the only one from then on. */
  boolean keepsTheFirst();

  /** That address and port alone. */
  record Fixed(InetSocketAddress remote) implements PeerRule {

    @Override
    public boolean allows(InetSocketAddress source) {
      return source.equals(remote);
    }

    @Override
    public boolean keepsTheFirst() {
      return true;
    }
  }

  /** Any port of that address, or of those of the peer's signalling; never sent back there. */
  record FromHost(InetSocketAddress remote, Set<InetAddress> signalling) implements PeerRule {

    @Override
    public boolean allows(InetSocketAddress source) {
      InetAddress address = source.getAddress();
      return address.equals(remote.getAddress()) || signalling.contains(address);
    }

    @Override
    public boolean keepsTheFirst() {
      return false;
    }
  }

  /**
   * That address and port, or any port of the addresses of the peer's signalling: the first to send
   * from there is sent to and heard, and no other afterwards.
   */
  record LearntOnce(InetSocketAddress remote, Set<InetAddress> signalling) implements PeerRule {

    @Override
    public boolean allows(InetSocketAddress source) {
      return source.equals(remote) || signalling.contains(source.getAddress());
    }

    @Override
    public boolean keepsTheFirst() {
      return true;
    }
  }
}
