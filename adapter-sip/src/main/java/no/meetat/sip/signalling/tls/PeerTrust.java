package no.meetat.sip.signalling.tls;

import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Believes a peer's certificate that leads to an authority, whether it was made for servers or for
 * clients: an exchange is both (RFC 5922, section 7). Which peer it is for is checked elsewhere.
 */
final class PeerTrust extends X509ExtendedTrustManager {

  /** Certificates between a peer's and an authority's. */
  private static final int MAX_INTERMEDIATES = 5;

  private final Vector<X509Certificate> authorities;

  /** Of these authorities; of those that Java knows where there are none. */
  PeerTrust(Vector<X509Certificate> authorities) throws GeneralSecurityException {
    this.authorities = authorities.isEmpty() ? known() : authorities;
  }

  private static Vector<X509Certificate> known() throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init((KeyStore) null);
    return Vector.of(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .flatMap(manager -> Vector.of(manager.getAcceptedIssuers()));
  }

  private void check(X509Certificate[] chain) throws CertificateException {
    try {
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(chain[0]);
      Set<TrustAnchor> anchors =
          authorities.map(authority -> new TrustAnchor(authority, null)).toSet();
      PKIXBuilderParameters path = new PKIXBuilderParameters(anchors.toJavaSet(), target);
      path.addCertStore(
          CertStore.getInstance(
              "Collection", new CollectionCertStoreParameters(Vector.of(chain).asJava())));
      path.setRevocationEnabled(false);
      path.setMaxPathLength(MAX_INTERMEDIATES);
      CertPathBuilder.getInstance("PKIX").build(path);
    } catch (GeneralSecurityException unknown) {
      throw new CertificateException("the peer's certificate comes from no authority we know");
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String keyExchange)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String keyExchange)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String keyExchange, Socket socket)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String keyExchange, Socket socket)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String keyExchange, SSLEngine engine)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String keyExchange, SSLEngine engine)
      throws CertificateException {
    check(chain);
  }

  /** For the list that a client may choose its certificate by. */
  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return authorities.toJavaArray(X509Certificate[]::new);
  }
}
