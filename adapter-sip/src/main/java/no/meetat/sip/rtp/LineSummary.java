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
 * @param forged packets that were not encrypted and authenticated by the peer's key
 * @param repeated encrypted packets that came again, or too late to say
 */
public record LineSummary(
    long packetsSent,
    long octetsSent,
    long packetsReceived,
    long octetsReceived,
    long lost,
    long jitter,
    long forged,
    long repeated) {

  /** For the log. */
  @Override
  public String toString() {
    String line =
        "%d packets received, %d lost, jitter %d timestamp units; %d sent"
            .formatted(packetsReceived, lost, jitter, packetsSent);
    return forged + repeated == 0
        ? line
        : line + "; dropped: %d not authentic, %d repeated".formatted(forged, repeated);
  }
}
