package no.meetat.sip.limit;

import java.net.InetAddress;
import no.meetat.sip.network.AddressRange;
import no.meetat.sip.network.IpLiteral;

/**
 * A source that is counted as one: an IPv4 address, or the IPv6 network of 64 bits that one
 * subscriber has.
 *
 * @param address the whole address; the second half of an IPv6 address is 0
 */
public record Source(InetAddress address) {

  /** The source that this address belongs to. */
  public static Source of(InetAddress address) {
    return new Source(AddressRange.ofSubscriber(address).lowest());
  }

  /** The address as text. */
  @Override
  public String toString() {
    return IpLiteral.written(address);
  }
}
