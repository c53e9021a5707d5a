package no.meetat.sip.signalling.tls;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Reads certificates (RFC 5280). */
final class CertificateFile {

  private static final String CERTIFICATE = "CERTIFICATE";

  private CertificateFile() {}

  /** All of a file, one or more; or what is wrong, which names the file. */
  static Either<String, Vector<X509Certificate>> read(Path file) {
    return Pem.read(file)
        .map(parts -> parts.filter(part -> part.is(CERTIFICATE)))
        .filterOrElse(
            parts -> !parts.isEmpty(), none -> file + ": has no part BEGIN " + CERTIFICATE)
        .flatMap(parts -> certificates(parts, file));
  }

  /** A chain: each but the first has issued the one before. */
  static Either<String, Vector<X509Certificate>> chain(Path file) {
    return read(file).flatMap(chain -> inOrder(chain, file));
  }

  private static Either<String, Vector<X509Certificate>> certificates(
      Vector<Pem> parts, Path file) {
    try {
      CertificateFactory x509 = CertificateFactory.getInstance("X.509");
      Vector<X509Certificate> read = Vector.empty();
      for (Pem part : parts) {
        read =
            read.append(
                (X509Certificate)
                    x509.generateCertificate(new ByteArrayInputStream(part.octets())));
      }
      return Either.right(read);
    } catch (CertificateException malformed) {
      return Either.left(file + ": has a certificate that cannot be understood");
    }
  }

  private static Either<String, Vector<X509Certificate>> inOrder(
      Vector<X509Certificate> chain, Path file) {
    for (int at = 1; at < chain.size(); at++) {
      if (!hasIssued(chain.get(at), chain.get(at - 1))) {
        return Either.left(
            "%s: certificate %d did not issue certificate %d: put ours first, and each issuer behind"
                    .formatted(file, at + 1, at)
                + " what it issued");
      }
    }
    return Either.right(chain);
  }

  private static boolean hasIssued(X509Certificate issuer, X509Certificate issued) {
    try {
      issued.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException other) {
      return false;
    }
  }
}
