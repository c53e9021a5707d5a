package no.meetat.sip.rtp;

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

  /** Any port of that address, or of the one that signalling came from; never sent back there. */
  record AnyPort(InetSocketAddress remote, InetAddress signalling) implements PeerRule {

    @Override
    public boolean allows(InetSocketAddress source) {
      InetAddress address = source.getAddress();
      return address.equals(remote.getAddress()) || address.equals(signalling);
    }

    @Override
    public boolean keepsTheFirst() {
      return false;
    }
  }

  /**
   * That address and port, or any port of the address that signalling came from: the first to send
   * from there is sent to and heard, and no other afterwards.
   */
  record LearntOnce(InetSocketAddress remote, InetAddress signalling) implements PeerRule {

    @Override
    public boolean allows(InetSocketAddress source) {
      return source.equals(remote) || source.getAddress().equals(signalling);
    }

    @Override
    public boolean keepsTheFirst() {
      return true;
    }
  }
}
