package no.meetat.sip.limit;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A limited number of places, for peers to take and give back. Strangers have a part of them, and
 * each stranger a part of that; the rest is kept for trusted peers.
 */
public final class Places {

  private final Predicate<InetAddress> trusted;
  private final Limits limits;
  private final Map<Source, Long> byStranger = new HashMap<>();
  private long byStrangers;
  private long byTrusted;

  /**
   * How many there are.
   *
   * @param all for all peers together
   * @param strangers for all untrusted peers together
   * @param each for one untrusted peer
   */
  public record Limits(long all, long strangers, long each) {

    /** Half of all for strangers, at least one. */
    public static Limits halfForStrangers(long all, long each) {
      return new Limits(all, Math.max(1, all / 2), each);
    }
  }

  /** All free. */
  public Places(Predicate<InetAddress> trusted, Limits limits) {
    this.trusted = trusted;
    this.limits = limits;
  }

  /** Takes one, if this peer may. */
  public boolean take(InetAddress peer) {
    return take(peer, 1);
  }

  /** Takes this many, or none of them. */
  public synchronized boolean take(InetAddress peer, long places) {
    if (taken() + places > limits.all) {
      return false;
    }
    return trusted.test(peer) ? takeTrusted(places) : takeStranger(Source.of(peer), places);
  }

  private boolean takeTrusted(long places) {
    byTrusted += places;
    return true;
  }

  private boolean takeStranger(Source stranger, long places) {
    long own = byStranger.getOrDefault(stranger, 0L) + places;
    boolean free = own <= limits.each && byStrangers + places <= limits.strangers;
    if (free) {
      byStranger.put(stranger, own);
      byStrangers += places;
    }
    return free;
  }

  /** Gives back one. */
  public void give(InetAddress peer) {
    give(peer, 1);
  }

  /** Gives back this many that were taken. */
  public synchronized void give(InetAddress peer, long places) {
    if (trusted.test(peer)) {
      byTrusted -= places;
    } else {
      byStrangers -= places;
      byStranger.computeIfPresent(
          Source.of(peer), (stranger, own) -> own > places ? own - places : null);
    }
  }

  /** How many are taken. */
  public synchronized long taken() {
    return byTrusted + byStrangers;
  }
}
