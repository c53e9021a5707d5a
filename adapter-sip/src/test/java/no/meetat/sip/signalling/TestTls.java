package no.meetat.sip.signalling;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import no.meetat.sip.signalling.tls.Tls;
import no.meetat.sip.signalling.tls.TlsFiles;
import no.meetat.sip.signalling.transport.Carrier;

/** TLS by the certificates that {@code make-certificates.sh} has made. */
public final class TestTls {

  private static final Path FOLDER = folder();
  private static final Carrier.Streams SERVER = carrier("server", any -> HashSet.empty());

  private TestTls() {}

  /** The files of who has this name, and of the authority of the tests. */
  public static TlsFiles files(String name) {
    return new TlsFiles(
        file(name + ".pem"), file(name + ".key"), Option.some(file("authority.pem")));
  }

  /** One of the files, copied to a folder of its own. */
  public static Path file(String name) {
    Path copy = FOLDER.resolve(name);
    try (InputStream in = TestTls.class.getResourceAsStream("tls/" + name)) {
      if (Files.notExists(copy)) {
        Files.write(copy, in.readAllBytes());
      }
      return copy;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("meetat-tls");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /**
   * Of who has this name.
   *
   * @param names that the certificate of who is at an address must have
   */
  static Carrier.Streams carrier(String name, Function<InetAddress, Set<String>> names) {
    return (Carrier.Streams) Tls.open(files(name), names).get().carrier();
  }

  /** The side of a phone that has connected, which trusts the authority of the tests alone. */
  public static Socket over(Socket connected) throws IOException {
    return SERVER.layer().over(connected, false);
  }

  /** The side of a phone that is connected to. */
  static Socket accepted(Socket connected) throws IOException {
    return SERVER.layer().over(connected, true);
  }

  /** The side of a phone that has connected, with the certificate that has this name. */
  public static Socket over(Socket connected, String name) throws IOException {
    return carrier(name, any -> HashSet.empty()).layer().over(connected, false);
  }
}
