package no.meetat.sip.signalling.tls;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.signalling.transport.StreamLayer;

/**
 * TLS 1.3 and 1.2 with one set of credentials. Suites without forward secrecy or without
 * authenticated encryption are not offered (RFC 9325, section 4.2). Nobody agrees anew on a
 * connection: that would cost us what no limit counts.
 */
final class SecureLayer implements StreamLayer {

  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private static final Vector<String> SUITES =
      Vector.of(
          "TLS_AES_256_GCM_SHA384",
          "TLS_AES_128_GCM_SHA256",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

  /** Sessions that are kept for peers that come back, and for how long. */
  private static final int SESSIONS = 1_000;

  private static final int SESSION_SECONDS = 3_600;

  private final SSLContext context;
  private final Function<InetAddress, Set<String>> names;

  /**
   * A layer.
   *
   * @param names of which a peer at an address must prove one; none where it need not prove any
   */
  SecureLayer(Credentials credentials, Function<InetAddress, Set<String>> names) {
    this.context = context(credentials);
    this.names = names;
  }

  private static SSLContext context(Credentials credentials) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      TrustManager trust = new PeerTrust(credentials.authorities());
      context.init(keys(credentials), new TrustManager[] {trust}, null);
      context.getServerSessionContext().setSessionCacheSize(SESSIONS);
      context.getServerSessionContext().setSessionTimeout(SESSION_SECONDS);
      context.getClientSessionContext().setSessionCacheSize(SESSIONS);
      return context;
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyManager[] keys(Credentials credentials)
      throws GeneralSecurityException, IOException {
    char[] nobodySeesIt = "meetat".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "own",
        credentials.key(),
        nobodySeesIt,
        credentials.chain().toJavaArray(X509Certificate[]::new));
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(store, nobodySeesIt);
    return factory.getKeyManagers();
  }

  /**
   * Who must show a name shows it both ways; who is connected to, else, the domain that it is asked
   * for as, or its address.
   */
  @Override
  public Socket over(Socket connected, boolean accepted, String domain) throws IOException {
    InetAddress peer = connected.getInetAddress();
    Set<String> listed = names.apply(peer);
    Set<String> wanted = accepted || !listed.isEmpty() ? listed : HashSet.of(asked(peer, domain));
    SSLSocket secure =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(connected, peer.getHostAddress(), connected.getPort(), true);
    secure.setUseClientMode(!accepted);
    SSLParameters parameters = parameters(accepted && !wanted.isEmpty());
    if (!accepted) {
      parameters.setServerNames(serverNames(domain));
    }
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    if (!wanted.isEmpty()) {
      check(secure, wanted);
    }
    secure.addHandshakeCompletedListener(again -> close(connected));
    return secure;
  }

  private static String asked(InetAddress peer, String domain) {
    return IpLiteral.parseHost(domain)
        .map(IpLiteral::written)
        .getOrElse(() -> domain.equals(NO_DOMAIN) ? IpLiteral.written(peer) : domain);
  }

  /** A server of many domains chooses its certificate by it (RFC 6066, section 3). */
  private static List<SNIServerName> serverNames(String domain) {
    boolean named = !domain.equals(NO_DOMAIN) && IpLiteral.parseHost(domain).isEmpty();
    return named ? List.of(new SNIHostName(domain)) : List.of();
  }

  private SSLParameters parameters(boolean wantsCertificate) {
    String[] supported = context.getSupportedSSLParameters().getCipherSuites();
    SSLParameters parameters =
        new SSLParameters(
            SUITES.filter(Arrays.asList(supported)::contains).toJavaArray(String[]::new),
            PROTOCOLS);
    parameters.setUseCipherSuitesOrder(true);
    parameters.setNeedClientAuth(wantsCertificate);
    return parameters;
  }

  /** The certificate must be for one of the names, letter by letter (RFC 5922, section 7.2). */
  private static void check(SSLSocket secure, Set<String> wanted) throws SSLException {
    Certificate[] shown = secure.getSession().getPeerCertificates();
    Set<String> proven = CertificateNames.of((X509Certificate) shown[0]);
    if (proven.intersect(wanted).isEmpty()) {
      throw new SSLException("the peer's certificate is not for " + wanted.mkString(" or "));
    }
  }

  private static void close(Socket connection) {
    try {
      connection.close();
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
