package no.meetat.cli.server;

/** What clients of the JDK's HTTP server may take. It reads this from system properties, once. */
final class HttpLimits {

  /** Connections at once; one more is closed. */
  static final int CONNECTIONS = 200;

  /** A request must be whole within so many seconds, and its answer read. */
  static final int REQUEST_SECONDS = 10;

  private static final int HEADERS = 100;
  private static final int HEAD_OCTETS = 32_768;
  private static final int IDLE_CONNECTIONS = 50;

  /** So much of a body that nobody asked for is read before the connection is closed. */
  private static final int UNWANTED_BODY_OCTETS = 8_192;

  private HttpLimits() {}

  /** To be called before the first server is made; what the operator has set stays. */
  static void apply() {
    set("jdk.httpserver.maxConnections", CONNECTIONS);
    set("sun.net.httpserver.maxReqTime", REQUEST_SECONDS);
    set("sun.net.httpserver.maxRspTime", REQUEST_SECONDS);
    set("sun.net.httpserver.idleInterval", REQUEST_SECONDS);
    set("sun.net.httpserver.maxIdleConnections", IDLE_CONNECTIONS);
    set("sun.net.httpserver.maxReqHeaders", HEADERS);
    set("sun.net.httpserver.maxReqHeaderSize", HEAD_OCTETS);
    set("sun.net.httpserver.drainAmount", UNWANTED_BODY_OCTETS);
  }

  private static void set(String property, int value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, String.valueOf(value));
    }
  }
}
