package no.meetat.sip.rtp;

/**
 * What a call's line has carried from its first packet on.
 *
 * @param packetsSent taken by the network
 * @param octetsSent of their payloads
 * @param packetsReceived well-formed, from the peer
 * @param octetsReceived of their payloads
 * @param lost packets that did not come; below zero where more came twice
 * @param jitter of the last source, in units of its timestamp
 */
public record LineSummary(
    long packetsSent,
    long octetsSent,
    long packetsReceived,
    long octetsReceived,
    long lost,
    long jitter) {

  /** For the log. */
  @Override
  public String toString() {
    return "%d packets received, %d lost, jitter %d timestamp units; %d sent"
        .formatted(packetsReceived, lost, jitter, packetsSent);
  }
}
