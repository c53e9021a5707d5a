package no.meetat.sip.signalling.transport;

import java.time.Duration;

/**
 * What TCP peers may take.
 *
 * @param connections at most, over one listening point
 * @param idle a connection without a message for this long is closed
 * @param message a message must be complete within this time of its first byte
 */
public record ConnectionLimits(int connections, Duration idle, Duration message) {

  /** 1,000 connections, 2 hours, 10 seconds. */
  public static final ConnectionLimits DEFAULT =
      new ConnectionLimits(1_000, Duration.ofHours(2), Duration.ofSeconds(10));
}
