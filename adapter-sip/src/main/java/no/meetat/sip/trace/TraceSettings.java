package no.meetat.sip.trace;

import io.vavr.control.Option;
import java.net.InetSocketAddress;

/**
 * What becomes of the messages that pass.
 *
 * @param memory for those that are kept, in octets; 0 for none
 * @param server the capture server that gets a copy of each by HEP 3, not resolved where it has a
 *     name; none where unset
 * @param agent our number there, 32 bits without a sign
 */
public record TraceSettings(long memory, Option<InetSocketAddress> server, long agent) {

  /** 8 MiB, in octets. */
  public static final long USUAL_MEMORY = 8L << 20;

  /** Nothing is kept or sent. */
  public static final TraceSettings OFF = new TraceSettings(0, Option.none(), 0);

  /** Whether anybody looks at messages. */
  public boolean isOn() {
    return memory > 0 || server.isDefined();
  }
}
