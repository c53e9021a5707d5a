package no.meetat.sip.rtp;

/**
 * A report block of RTCP (RFC 3550, section 6.4.1).
 *
 * @param ssrc the source it is about
 * @param fractionLost of the packets since the last report, in 256ths
 * @param lost packets since the source began; of 24 bits, below zero where more came twice
 * @param highest sequence number, extended by how often they have begun anew
 * @param jitter in units of the timestamp
 * @param lastSenderReport the middle 32 bits of the NTP timestamp of the last one; 0 without one
 * @param delaySinceSenderReport in 65536ths of a second; 0 without one
 */
public record ReceptionReport(
    int ssrc,
    int fractionLost,
    int lost,
    long highest,
    long jitter,
    int lastSenderReport,
    long delaySinceSenderReport) {}
