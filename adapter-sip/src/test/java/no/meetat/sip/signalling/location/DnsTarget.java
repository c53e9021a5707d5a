package no.meetat.sip.signalling.location;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Reads octets as what the JDK's client makes of records of DNS, a line each. */
public final class DnsTarget {

  private DnsTarget() {}

  /** The order of what is read holds all that may be called. */
  public static void fuzzerTestOneInput(byte[] octets) {
    Vector<String> lines =
        Vector.of(new String(octets, StandardCharsets.ISO_8859_1).split("\n", 64));
    Vector<Srv> servers = lines.flatMap(line -> read(line));
    lines.forEach(Naptr::read);

    if (Srv.ordered(servers, new Random(1)).size() != servers.count(Srv::isOffered)) {
      throw new IllegalStateException("a server is lost in the order");
    }
  }

  private static Option<Srv> read(String line) {
    return Srv.read(line);
  }
}
