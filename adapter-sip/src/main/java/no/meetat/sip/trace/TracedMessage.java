package no.meetat.sip.trace;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A message as it passed, without codes and keys.
 *
 * @param number in the order in which messages were noted; over all calls
 * @param at when it came or went, by the wall clock
 * @param direction of it
 * @param protocol as a Via names it: UDP, TCP or TLS
 * @param own our end
 * @param far the other end
 * @param text of it, a character an octet
 */
public record TracedMessage(
    long number,
    Instant at,
    Direction direction,
    String protocol,
    InetSocketAddress own,
    InetSocketAddress far,
    String text) {

  /** The first line, without its end. */
  public String firstLine() {
    int end = text.indexOf("\r\n");
    return end < 0 ? text : text.substring(0, end);
  }

  /** As it is on the network, but for what is blanked. */
  public byte[] octets() {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** For the log, without numbers of callers. */
  @Override
  public String toString() {
    return direction.word() + " message " + number;
  }
}
