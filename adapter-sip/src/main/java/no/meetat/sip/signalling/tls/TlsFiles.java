package no.meetat.sip.signalling.tls;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * The files of PEM (RFC 7468) that say who we are.
 *
 * @param certificate ours first, then those that lead to the authority
 * @param key of our certificate
 * @param authorities that peers' certificates come from; without, those that Java knows
 */
public record TlsFiles(Path certificate, Path key, Option<Path> authorities) {

  Vector<Path> all() {
    return Vector.of(certificate, key).appendAll(authorities);
  }
}
