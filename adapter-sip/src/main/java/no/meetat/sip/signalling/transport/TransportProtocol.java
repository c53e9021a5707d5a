package no.meetat.sip.signalling.transport;

import io.vavr.control.Option;
import java.util.Locale;

/** What SIP runs over. */
public enum TransportProtocol {
  UDP,
  TCP;

  /** The protocol named in a Via or a URI, in either case; none for any other. */
  public static Option<TransportProtocol> of(String name) {
    return Option.of(name)
        .map(written -> written.toUpperCase(Locale.ROOT))
        .filter(written -> written.equals("UDP") || written.equals("TCP"))
        .map(TransportProtocol::valueOf);
  }

  /** Whether what was sent need not be repeated. */
  public boolean isReliable() {
    return this == TCP;
  }

  /** As URIs write it: {@code udp}. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
