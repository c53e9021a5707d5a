package no.meetat.sip.network;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.stream.Stream;

/** The addresses of this machine now; none where the system does not report them. */
public final class ThisMachine {

  /** The longest prefix of a network that has a broadcast address. */
  private static final int LONGEST_PREFIX = 30;

  private ThisMachine() {}

  /** Whether it has this address; all of 127/8 is here (RFC 1122, section 3.2.1.3). */
  public static boolean has(InetAddress address) {
    return address.isLoopbackAddress()
        || interfaces().anyMatch(here -> here.getAddress().equals(address));
  }

  /** All its addresses. */
  public static Set<InetAddress> addresses() {
    return HashSet.ofAll(interfaces().map(InterfaceAddress::getAddress));
  }

  /** Those that other machines know. */
  public static Set<InetAddress> outwardAddresses() {
    return addresses().reject(InetAddress::isLoopbackAddress);
  }

  /** The broadcast addresses of its networks; loopback has them too. */
  public static Set<InetAddress> broadcasts() {
    return HashSet.ofAll(
        interfaces()
            .filter(here -> here.getAddress() instanceof Inet4Address)
            .flatMap(here -> broadcasts(here.getAddress(), here.getNetworkPrefixLength())));
  }

  /** The lowest and the highest address of a network that has more than two. */
  static Stream<InetAddress> broadcasts(InetAddress address, int prefix) {
    if (prefix < 1 || prefix > LONGEST_PREFIX) {
      return Stream.empty();
    }
    AddressRange network = AddressRange.around(address, prefix);
    return Stream.of(network.lowest(), network.highest());
  }

  private static Stream<InterfaceAddress> interfaces() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(network -> network.getInterfaceAddresses().stream());
    } catch (SocketException unknown) {
      return Stream.empty();
    }
  }
}
