package no.meetat.sip.call;

import java.net.InetSocketAddress;
import no.meetat.sip.network.IpLiteral;

/**
 * Media that do not come from where they were negotiated.
 *
 * @param source where packets come from
 * @param negotiated where they should
 * @param heard whether the call is heard from there all the same
 */
public record Elsewhere(InetSocketAddress source, InetSocketAddress negotiated, boolean heard) {

  /** For the log. */
  @Override
  public String toString() {
    return "media comes from %s, negotiated was %s: %s"
        .formatted(
            IpLiteral.hostPort(source),
            IpLiteral.hostPort(negotiated),
            heard ? "heard" : "not heard");
  }
}
