package no.meetat.sip.trace;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import no.meetat.sip.trace.blanking.Blanking;

/**
 * A message in memory, codes and keys still in it: nobody is shown it as it is.
 *
 * @param number in the order in which messages were noted; over all calls
 * @param nanos when it came or went, by a monotonic clock
 * @param at the same by the wall clock
 * @param direction of it
 * @param protocol as a Via names it
 * @param own our end
 * @param far the other end
 * @param raw a character an octet
 */
record KeptMessage(
    long number,
    long nanos,
    Instant at,
    Direction direction,
    String protocol,
    InetSocketAddress own,
    InetSocketAddress far,
    String raw) {

  /** As they passed, also where the wall clock was set meanwhile; nanos may wrap. */
  static final Comparator<KeptMessage> IN_TIME =
      ((Comparator<KeptMessage>) (one, other) -> Long.signum(one.nanos() - other.nanos()))
          .thenComparingLong(KeptMessage::number);

  /** Memory of what is around the text, in octets. */
  private static final int BASE_OCTETS = 256;

  /** The text of a message, without line ends before it (RFC 3261, section 7.5). */
  static String text(byte[] octets) {
    int begin = begin(octets);
    return new String(octets, begin, octets.length - begin, StandardCharsets.ISO_8859_1);
  }

  /** Where the message begins, behind line ends; those alone are a keep-alive (RFC 5626). */
  static int begin(byte[] octets) {
    int at = 0;
    while (at < octets.length && (octets[at] == '\r' || octets[at] == '\n')) {
      at++;
    }
    return at;
  }

  /** Memory that it takes, in octets. */
  int cost() {
    return raw.length() + BASE_OCTETS;
  }

  /** Whether we answer a request by it. */
  boolean isAnswer() {
    return direction == Direction.SENT && raw.startsWith("SIP/");
  }

  /** Whether the answer asks for credentials (RFC 3261, section 22). */
  boolean isChallenge() {
    return raw.startsWith("SIP/2.0 401 ") || raw.startsWith("SIP/2.0 407 ");
  }

  TracedMessage shown(Blanking blanking) {
    return new TracedMessage(
        number,
        at,
        direction,
        protocol,
        own,
        far,
        blanking.blank(raw, direction == Direction.RECEIVED));
  }

  /** Without what is secret in it. */
  @Override
  public String toString() {
    return direction.word() + " message " + number;
  }
}
