package no.meetat.sip.signalling.tls;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * Who we are, and who may say who peers are. The key is in no {@code toString}.
 *
 * @param chain our certificate, then those that lead to the authority
 * @param key of our certificate
 * @param authorities that peers' certificates come from; empty for those that Java knows
 */
record Credentials(
    Vector<X509Certificate> chain, PrivateKey key, Vector<X509Certificate> authorities) {

  private static final byte[] SAMPLE = {1, 2, 3, 4, 5, 6, 7, 8};

  /** What the files hold; or which of them is wrong, and why. */
  static Either<String, Credentials> read(TlsFiles files) {
    return CertificateFile.chain(files.certificate())
        .flatMap(chain -> KeyFile.read(files.key()).flatMap(key -> read(files, chain, key)));
  }

  private static Either<String, Credentials> read(
      TlsFiles files, Vector<X509Certificate> chain, PrivateKey key) {
    if (!belongs(key, chain.head())) {
      return Either.left(files.key() + ": is not the key of " + files.certificate());
    }
    return files
        .authorities()
        .map(CertificateFile::read)
        .getOrElse(Either.right(Vector.empty()))
        .map(authorities -> new Credentials(chain, key, authorities));
  }

  private static boolean belongs(PrivateKey key, X509Certificate certificate) {
    try {
      Signature signature =
          Signature.getInstance(
              key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
      signature.initSign(key);
      signature.update(SAMPLE);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update(SAMPLE);
      return signature.verify(signed);
    } catch (GeneralSecurityException other) {
      return false;
    }
  }

  X509Certificate own() {
    return chain.head();
  }

  /** When the first of the chain is no longer valid. */
  Instant expires() {
    return chain.map(each -> each.getNotAfter().toInstant()).min().get();
  }

  @Override
  public String toString() {
    return CertificateNames.of(own()).mkString(", ");
  }
}
