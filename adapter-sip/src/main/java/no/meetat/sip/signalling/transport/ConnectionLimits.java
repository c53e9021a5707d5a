package no.meetat.sip.signalling.transport;

import java.time.Duration;

/**
 * The limits of peers by TCP and TLS.
 *
 * @param connections at most, over all listening points; strangers have half of them
 * @param perStranger connections of one untrusted address or IPv6 network
 * @param first a connection must bring its first whole message within this time
 * @param idle a connection without a message or ping for this long is closed
 * @param message a message must be complete within this time of its first byte; so must a peer that
 *     sends no more have read what is still sent to it
 * @param ping a connection that is silent for this long is pinged, so that nobody on the way
 *     forgets it (RFC 5626, section 3.5.1)
 */
public record ConnectionLimits(
    int connections,
    int perStranger,
    Duration first,
    Duration idle,
    Duration message,
    Duration ping) {

  /** 1,000 connections, 20 of one stranger; 10 s, 2 hours, 10 s, 110 s. */
  public static final ConnectionLimits DEFAULT =
      new ConnectionLimits(
          1_000,
          20,
          Duration.ofSeconds(10),
          Duration.ofHours(2),
          Duration.ofSeconds(10),
          Duration.ofSeconds(110));
}
