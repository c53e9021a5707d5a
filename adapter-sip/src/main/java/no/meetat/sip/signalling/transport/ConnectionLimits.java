package no.meetat.sip.signalling.transport;

import java.time.Duration;

/**
 * The limits of TCP peers.
 *
 * @param connections at most, over one listening point; strangers have half of them
 * @param perStranger connections of one untrusted address or IPv6 network
 * @param first a connection must bring its first whole message within this time
 * @param idle a connection without a message for this long is closed
 * @param message a message must be complete within this time of its first byte
 */
public record ConnectionLimits(
    int connections, int perStranger, Duration first, Duration idle, Duration message) {

  /** 1,000 connections, 20 of one stranger; 10 seconds, 2 hours, 10 seconds. */
  public static final ConnectionLimits DEFAULT =
      new ConnectionLimits(
          1_000, 20, Duration.ofSeconds(10), Duration.ofHours(2), Duration.ofSeconds(10));
}
