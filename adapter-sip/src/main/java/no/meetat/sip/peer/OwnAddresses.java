package no.meetat.sip.peer;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** The addresses of this machine that other machines know. */
public final class OwnAddresses {

  private OwnAddresses() {}

  /** Those it has now; none where the system does not report them. */
  public static Set<InetAddress> now() {
    try {
      return HashSet.ofAll(
              NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
          .filter(address -> !address.isLoopbackAddress());
    } catch (SocketException unknown) {
      return HashSet.empty();
    }
  }
}
