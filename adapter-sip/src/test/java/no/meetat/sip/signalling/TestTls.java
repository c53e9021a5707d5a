package no.meetat.sip.signalling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import no.meetat.sip.signalling.transport.Carrier;
import no.meetat.sip.signalling.transport.TransportProtocol;

/** TLS with a certificate for 127.0.0.1 that is made once and trusted by nobody else. */
final class TestTls {

  /** SIP over TLS (RFC 3261, section 26.2.1). */
  static final TransportProtocol PROTOCOL =
      new TransportProtocol("TLS", true, true, 5061, "sip", ";transport=tls");

  private static final String PASSWORD = "changeit";
  private static final SSLContext CONTEXT = context();

  private TestTls() {}

  static Carrier carrier() {
    return new Carrier.Streams(PROTOCOL, TestTls::over);
  }

  /** Both sides have agreed when this returns. */
  static Socket over(Socket connected, boolean accepted) throws IOException {
    String host = connected.getInetAddress().getHostAddress();
    SSLSocket secure =
        (SSLSocket)
            CONTEXT.getSocketFactory().createSocket(connected, host, connected.getPort(), true);
    secure.setUseClientMode(!accepted);
    secure.startHandshake();
    return secure;
  }

  private static SSLContext context() {
    try {
      KeyStore store = made();
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, PASSWORD.toCharArray());
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (GeneralSecurityException | InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static KeyStore made()
      throws IOException, InterruptedException, GeneralSecurityException {
    Path directory = Files.createTempDirectory("meetat-tls");
    Path keys = directory.resolve("keys.p12");
    make(keys);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    Files.delete(keys);
    Files.delete(directory);
    store.setCertificateEntry("trusted", store.getCertificate("server"));
    return store;
  }

  private static void make(Path keys) throws IOException, InterruptedException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String options =
        "-genkeypair -alias server -keyalg EC -groupname secp256r1 -dname CN=127.0.0.1 -ext san=ip:127.0.0.1"
            + " -validity 7 -storetype PKCS12 -storepass "
            + PASSWORD;
    Process process =
        new ProcessBuilder((keytool + " " + options + " -keystore " + keys).split(" ", -1))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }
}
