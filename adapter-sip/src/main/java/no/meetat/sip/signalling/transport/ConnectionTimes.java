package no.meetat.sip.signalling.transport;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How long one connection is waited for; but for the watch and the last sign, only for the thread
 * that reads it.
 */
final class ConnectionTimes {

  private final ConnectionLimits limits;
  private final long opened = System.nanoTime();
  private long begun = opened;
  private volatile long lastSign = opened;
  private final CountDownLatch known = new CountDownLatch(1);
  private boolean proven;

  ConnectionTimes(ConnectionLimits limits) {
    this.limits = limits;
  }

  /** The peer has been found to speak SIP. */
  void prove() {
    proven = true;
    known.countDown();
  }

  /** Closes an unproven connection in time, also while what lies above it does not return. */
  void watch(Runnable close) {
    Thread.ofVirtual().start(() -> closeUnlessKnown(close));
  }

  private void closeUnlessKnown(Runnable close) {
    try {
      if (!known.await(limits.first().toNanos(), TimeUnit.NANOSECONDS)) {
        close.run();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nothing is waited for any longer. */
  void end() {
    known.countDown();
  }

  /** A message begins. */
  void begin() {
    begun = System.nanoTime();
  }

  /** A message or a keep-alive has come whole. */
  void sign() {
    lastSign = System.nanoTime();
  }

  /** When a message or a keep-alive came last, or else the connection; in nanoseconds. */
  long lastSign() {
    return lastSign;
  }

  /** How long what is missing is still waited for; nothing or less where it is too late. */
  Duration patience(boolean betweenMessages) {
    if (!proven) {
      return limits.first().minusNanos(System.nanoTime() - opened);
    }
    return betweenMessages
        ? limits.idle().minusNanos(System.nanoTime() - lastSign)
        : limits.message().minusNanos(System.nanoTime() - begun);
  }

  /** The patience, or the time until a ping where that comes before. */
  Duration untilPing(Duration patience, boolean betweenMessages) {
    Duration ping = limits.ping();
    return mayPing(betweenMessages) && ping.compareTo(patience) < 0 ? ping : patience;
  }

  boolean mayPing(boolean betweenMessages) {
    return proven && betweenMessages;
  }
}
