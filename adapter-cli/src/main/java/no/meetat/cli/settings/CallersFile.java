package no.meetat.cli.settings;

import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.sip.signalling.digest.DigestAlgorithm;
import no.meetat.sip.signalling.digest.Realm;

/**
 * The file of who may call, as {@code htdigest} writes it, with a column of ours.
 *
 * @param path of the file
 * @param realm whose users count; those of others are passed over
 * @param algorithms that each user must have a hash of
 */
public record CallersFile(Path path, String realm, Vector<DigestAlgorithm> algorithms) {

  /** The largest file that is read, in bytes. */
  private static final int MAX_BYTES = 1 << 22;

  /** The realm without users. */
  public Realm nobody() {
    return new Realm(realm, algorithms, HashMap.empty());
  }

  /** Its users now; or what is wrong, with the line and without a secret. */
  public Either<String, Realm> read() {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES
          ? Either.left("has more than 4 MiB")
          : new CallersLines(realm, algorithms).read(lines(bytes));
    } catch (IOException unreadable) {
      return Either.left("cannot be read");
    }
  }

  /** An octet a character, as names come in SIP. */
  private static Vector<String> lines(byte[] bytes) {
    return Vector.ofAll(new String(bytes, StandardCharsets.ISO_8859_1).lines());
  }
}
