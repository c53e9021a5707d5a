package no.meetat.sip.signalling.tls;

import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import no.meetat.sip.signalling.transport.Carrier;
import no.meetat.sip.signalling.transport.TransportProtocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIP over TLS by the files of an operator. They are read again when they have changed; connections
 * that there are go on as they are.
 */
public final class Tls {

  /** An operator is warned this long before a certificate expires. */
  static final Duration WARNING = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(Tls.class);

  private final TlsFiles files;
  private final Function<InetAddress, Set<String>> names;
  private volatile Credentials credentials;
  private volatile SecureLayer layer;
  private volatile Option<String> fault = Option.none();
  private Vector<String> seen;

  private Tls(
      TlsFiles files,
      Function<InetAddress, Set<String>> names,
      Vector<String> seen,
      Credentials credentials) {
    this.files = files;
    this.names = names;
    this.seen = seen;
    this.credentials = credentials;
    this.layer = new SecureLayer(credentials, names);
  }

  /**
   * TLS by these files; or which of them is wrong, and why.
   *
   * @param names of which the certificate of a peer at an address must have one; none where it need
   *     not show any
   */
  public static Either<String, Tls> open(TlsFiles files, Function<InetAddress, Set<String>> names) {
    Vector<String> seen = stamps(files);
    return Credentials.read(files)
        .peek(read -> warnOfReaders(files.key()))
        .map(read -> new Tls(files, names, seen, read));
  }

  private static void warnOfReaders(Path key) {
    if (KeyFile.isReadByAnybody(key)) {
      LOG.warn("TLS: anybody on this machine can read the key in {}: chmod o-r", key);
    }
  }

  /** Carries SIP over it, always by the files last read. */
  public Carrier carrier() {
    return new Carrier.Streams(
        TransportProtocol.TLS,
        (connected, accepted, domain) -> layer.over(connected, accepted, domain));
  }

  /** Reads the files where they have changed; where they are wrong, those of before hold. */
  public synchronized void look() {
    Vector<String> now = stamps(files);
    if (!now.equals(seen)) {
      seen = now;
      Credentials.read(files).peek(this::use).peekLeft(wrong -> fault = Option.some(wrong));
    }
  }

  private void use(Credentials read) {
    warnOfReaders(files.key());
    credentials = read;
    layer = new SecureLayer(read, names);
    fault = Option.none();
    LOG.info("TLS: the certificate of {} is in force, until {}", read, date(read.expires()));
  }

  private static Vector<String> stamps(TlsFiles files) {
    return files.all().map(Tls::stamp);
  }

  /** Changes with what the file holds, and with who may read it. */
  static String stamp(Path file) {
    return Try.of(() -> Files.readAttributes(file, PosixFileAttributes.class))
        .map(read ->
            Vector.of(
                    read.lastModifiedTime(),
                    read.size(),
                    read.fileKey(),
                    read.owner(),
                    PosixFilePermissions.toString(read.permissions()))
                .mkString(" "))
        .getOrElse("");
  }

  /** When the certificate, or one that it rests on, expires. */
  public Instant expires() {
    return credentials.expires();
  }

  /** What an operator should look after; none while all is well. */
  public Option<String> warning(Instant now) {
    return fault
        .map(wrong -> "TLS goes on with the certificate of before: " + wrong)
        .orElse(() -> Option.when(expires().isBefore(now.plus(WARNING)), () -> expiryWarning(now)));
  }

  private String expiryWarning(Instant now) {
    return "the certificate of TLS for %s (%s) %s on %s"
        .formatted(
            credentials,
            files.certificate(),
            expires().isAfter(now) ? "expires" : "has expired",
            date(expires()));
  }

  private static String date(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
