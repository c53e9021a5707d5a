package no.meetat.sip.signalling.tls;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;

/** Reads a private key in PKCS#8 (RFC 5958): EC or RSA, not encrypted. */
final class KeyFile {

  private static final Vector<String> ALGORITHMS = Vector.of("EC", "RSA");

  private KeyFile() {}

  /** The key of a file; or what is wrong, which names the file and nothing of the key. */
  static Either<String, PrivateKey> read(Path file) {
    return Pem.read(file)
        .flatMap(parts ->
            parts
                .find(part -> part.label().endsWith("PRIVATE KEY"))
                .toEither(file + ": has no part BEGIN PRIVATE KEY"))
        .flatMap(part -> key(part, file));
  }

  /** Whether users that are neither its owner nor of its group can read a file. */
  static boolean isReadByAnybody(Path file) {
    return Try.of(() -> Files.getPosixFilePermissions(file))
        .map(rights -> rights.contains(PosixFilePermission.OTHERS_READ))
        .getOrElse(false);
  }

  private static Either<String, PrivateKey> key(Pem part, Path file) {
    return switch (part.label()) {
      case "PRIVATE KEY" ->
          ALGORITHMS
              .flatMap(algorithm -> key(part, algorithm))
              .headOption()
              .toEither(file + ": has a key that is neither EC nor RSA, or is damaged");
      case "ENCRYPTED PRIVATE KEY" ->
          Either.left(
              file
                  + ": is encrypted; write it plain, readable by the server alone, by `openssl pkcs8`");
      default ->
          Either.left(
              file
                  + ": holds BEGIN "
                  + part.label()
                  + "; write it as PKCS#8, by `openssl pkcs8 -topk8 -nocrypt`");
    };
  }

  private static Option<PrivateKey> key(Pem part, String algorithm) {
    try {
      return Option.some(
          KeyFactory.getInstance(algorithm)
              .generatePrivate(new PKCS8EncodedKeySpec(part.octets())));
    } catch (GeneralSecurityException other) {
      return Option.none();
    }
  }
}
