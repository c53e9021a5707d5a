package no.meetat.sip.signalling;

import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Believes every certificate. */
final class TrustsAll extends X509ExtendedTrustManager {

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String keyExchange) {}

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String keyExchange) {}

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String keyExchange, Socket socket) {}

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String keyExchange, Socket socket) {}

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String keyExchange, SSLEngine engine) {}

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String keyExchange, SSLEngine engine) {}

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
