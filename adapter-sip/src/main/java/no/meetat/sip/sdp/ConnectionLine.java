package no.meetat.sip.sdp;

import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.sip.network.AddressFamily;
import no.meetat.sip.network.AddressKind;
import no.meetat.sip.network.IpLiteral;

/** Reads the value of a c= line (RFC 8866, section 5.7). */
final class ConnectionLine {

  private ConnectionLine() {}

  /** The unicast address it names; none when it names anything else, or a host. */
  static Option<InetAddress> address(String value) {
    String[] fields = value.split("[ \t]+", 4);
    return Option.when(fields.length == 3 && fields[0].equals("IN"), () -> fields[2])
        .flatMap(IpLiteral::parse)
        .filter(address -> AddressFamily.of(address).word().equals(fields[1]))
        .filter(address -> AddressKind.of(address) != AddressKind.MULTICAST);
  }
}
