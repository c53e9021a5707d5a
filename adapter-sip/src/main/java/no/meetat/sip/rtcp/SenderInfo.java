package no.meetat.sip.rtcp;

/**
 * What a sender says of its stream (RFC 3550, section 6.4.1).
 *
 * @param ntp the time of the report, of 64 bits
 * @param timestamp that of the stream at this time
 * @param packets sent since the stream began
 * @param octets of their payloads
 */
record SenderInfo(long ntp, int timestamp, long packets, long octets) {}
