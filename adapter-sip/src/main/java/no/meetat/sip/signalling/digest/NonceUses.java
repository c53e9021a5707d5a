package no.meetat.sip.signalling.digest;

import java.util.TreeMap;

/**
 * Which answers have been taken, so that none is taken twice (RFC 7616, section 3.4). Only right
 * answers are remembered, and no more than {@link #MOST}: beyond, the nonce made first is
 * forgotten, and with it all that were made before it are too old. Any thread.
 */
final class NonceUses {

  /** Nonces that are remembered. */
  static final int MOST = 10_000;

  private final long lifeNanos;
  private final int most;
  private final TreeMap<Nonce, Long> counts = new TreeMap<>();
  private Nonce oldest = Nonce.NONE;

  /**
   * None yet.
   *
   * @param lifeNanos how long a nonce is good
   */
  NonceUses(long lifeNanos, int most) {
    this.lifeNanos = lifeNanos;
    this.most = most;
  }

  /** Whether an answer with this count of its nonce is the next one, and now taken. */
  synchronized boolean take(Nonce nonce, long count, long nowNanos) {
    forgetOld(nowNanos);
    boolean next = nonce.compareTo(oldest) > 0 && count > counts.getOrDefault(nonce, 0L);
    if (next) {
      counts.put(nonce, count);
      forgetOne();
    }
    return next;
  }

  private void forgetOld(long nowNanos) {
    while (!counts.isEmpty() && nowNanos - counts.firstKey().madeAt() > lifeNanos) {
      counts.pollFirstEntry();
    }
  }

  private void forgetOne() {
    if (counts.size() > most) {
      oldest = counts.pollFirstEntry().getKey();
    }
  }
}
