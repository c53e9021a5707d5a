package no.meetat.sip.signalling.tls;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A part of a text file of keys and certificates (RFC 7468). It may be secret, so it is in no
 * {@code toString}.
 */
final class Pem {

  /** The largest file that is read, octets. */
  static final int MAX_OCTETS = 1 << 20;

  private static final Pattern PART =
      Pattern.compile("(?s)-----BEGIN ([A-Z0-9 ]{1,64})-----([^-]*)-----END \\1-----");

  private final String label;
  private final byte[] octets;

  private Pem(String label, byte[] octets) {
    this.label = label;
    this.octets = octets;
  }

  /** All parts of a file, in order; or what is wrong, which names the file. */
  static Either<String, Vector<Pem>> read(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file)
        ? Either.left(file + ": is a folder, a device or a FIFO: name a file")
        : readFile(file);
  }

  private static Either<String, Vector<Pem>> readFile(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] octets = in.readNBytes(MAX_OCTETS + 1);
      return octets.length > MAX_OCTETS
          ? Either.left(file + ": is larger than 1 MiB")
          : Either.right(parts(new String(octets, StandardCharsets.ISO_8859_1)));
    } catch (IOException unreadable) {
      return Either.left(file + ": cannot be read");
    } catch (IllegalArgumentException malformed) {
      return Either.left(file + ": has a part that is not in Base64");
    }
  }

  private static Vector<Pem> parts(String text) {
    return Vector.ofAll(PART.matcher(text).results().map(Pem::part));
  }

  private static Pem part(MatchResult found) {
    return new Pem(found.group(1), Base64.getMimeDecoder().decode(found.group(2)));
  }

  /** What it is, as CERTIFICATE. */
  String label() {
    return label;
  }

  /** In DER; not to be changed. */
  byte[] octets() {
    return octets;
  }

  boolean is(String other) {
    return label.equals(other);
  }

  @Override
  public String toString() {
    return label;
  }
}
