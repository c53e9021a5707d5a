package no.meetat.sip.signalling;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.stream.Stream;

/** The addresses of this machine's networks. */
final class LocalNetworks {

  private LocalNetworks() {}

  /** The addresses this machine has now. */
  static Set<InetAddress> addresses() {
    return HashSet.ofAll(interfaceAddresses().map(InterfaceAddress::getAddress));
  }

  /** The addresses that reach all of a network; loop-back has them too. */
  static Set<InetAddress> broadcasts() {
    return HashSet.ofAll(
        interfaceAddresses()
            .filter(address -> address.getAddress() instanceof Inet4Address)
            .flatMap(address -> ends(address.getAddress(), address.getNetworkPrefixLength())));
  }

  /** The lowest and the highest address of a network that has more than two. */
  static Stream<InetAddress> ends(InetAddress address, int prefix) {
    if (prefix < 1 || prefix > 30) {
      return Stream.empty();
    }
    int hosts = -1 >>> prefix;
    int written = ByteBuffer.wrap(address.getAddress()).getInt();
    return Stream.of(inet(written & ~hosts), inet(written | hosts));
  }

  private static InetAddress inet(int written) {
    try {
      return InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(written).array());
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Stream<InterfaceAddress> interfaceAddresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(network -> network.getInterfaceAddresses().stream());
    } catch (SocketException unknown) {
      return Stream.empty();
    }
  }
}
