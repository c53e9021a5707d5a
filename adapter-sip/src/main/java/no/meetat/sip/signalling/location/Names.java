package no.meetat.sip.signalling.location;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.net.InetAddress;

/**
 * What the DNS says of names. Each method blocks; right is what there is, which may be nothing, and
 * left why nobody answered.
 */
public interface Names {

  /** The services of a domain (RFC 3403). */
  Either<String, Vector<Naptr>> services(String domain);

  /** The servers of a service (RFC 2782). */
  Either<String, Vector<Srv>> servers(String service);

  /** The addresses of a host, of both families. */
  Either<String, Vector<InetAddress>> addresses(String host);
}
