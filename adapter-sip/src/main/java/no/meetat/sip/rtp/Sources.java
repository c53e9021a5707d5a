package no.meetat.sip.rtp;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Where the packets of one wire come from, and which of them are the peer's. One thread. */
public final class Sources {

  private @Nullable PeerRule rule;
  private @Nullable InetSocketAddress heard;
  private @Nullable InetSocketAddress stranger;
  private boolean hasHeardTarget;
  private long dropped;

  /** Packets are judged by this rule from now on; earlier ones have taught nothing. */
  public void follow(PeerRule next) {
    rule = next;
    heard = null;
    hasHeardTarget = false;
  }

  /** Whether a packet from there is the peer's; takes note of it in any case. */
  public boolean take(InetSocketAddress source) {
    PeerRule now = rule;
    boolean known = now != null && (isKept(now) ? source.equals(heard) : now.allows(source));
    if (now == null || !known) {
      dropped++;
      stranger = source;
      return false;
    }
    heard = source;
    hasHeardTarget |= source.equals(target());
    return true;
  }

  private boolean isKept(PeerRule now) {
    return heard != null && now.keepsTheFirst();
  }

  /** Whether there is a peer to hear. */
  boolean isExpected() {
    return rule != null;
  }

  /** The only source that is heard from now on; none before it has sent, or where others may. */
  @Nullable InetSocketAddress only() {
    return rule != null && rule.keepsTheFirst() ? heard : null;
  }

  /** Where packets are sent to; none before there is a rule. */
  public @Nullable InetSocketAddress target() {
    InetSocketAddress only = only();
    return only != null || rule == null ? only : rule.remote();
  }

  /** Whether the peer has been heard. */
  public boolean hasHeard() {
    return heard != null;
  }

  /** Where the peer was heard from last. */
  public @Nullable InetSocketAddress source() {
    return heard;
  }

  /** Whether packets have come from exactly where they are sent to. */
  public boolean hasHeardTarget() {
    return hasHeardTarget;
  }

  /** Where the last packet that was dropped came from. */
  public @Nullable InetSocketAddress stranger() {
    return stranger;
  }

  /** Packets from elsewhere, without those that the kernel drops once the peer is heard. */
  public long dropped() {
    return dropped;
  }
}
