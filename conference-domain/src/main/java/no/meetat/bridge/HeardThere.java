package no.meetat.bridge;

import io.vavr.control.Option;

/**
 * How a peer hears what is sent to it, as it reports itself (RFC 3550, section 6.4).
 *
 * @param lostPercent of the packets of its last interval, 0 to 100
 * @param jitterMillis how unevenly packets come to it
 * @param roundTripMillis from us to the peer and back; none while it has answered no report of ours
 */
public record HeardThere(int lostPercent, long jitterMillis, Option<Long> roundTripMillis) {}
