package no.meetat.sip.network;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;

/** How this machine reaches others. */
public final class Route {

  /** Any port will do; nothing is sent. */
  private static final int DISCARD = 9;

  private Route() {}

  /**
   * The address of ours that the routing table picks towards another; none where no way leads
   * there. Connecting a UDP socket asks the table and sends nothing; a machine without the family
   * has no way.
   */
  public static Option<InetAddress> towards(InetAddress remote) {
    try (DatagramChannel probe = DatagramChannel.open(AddressFamily.of(remote).protocol())) {
      probe.connect(new InetSocketAddress(remote, DISCARD));
      return Option.some(((InetSocketAddress) probe.getLocalAddress()).getAddress());
    } catch (IOException | UnsupportedOperationException unreachable) {
      return Option.none();
    }
  }
}
