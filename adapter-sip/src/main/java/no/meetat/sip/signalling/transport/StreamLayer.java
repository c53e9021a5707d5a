package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.Socket;

/** What lies between a connection and its messages: nothing, or encryption. */
@FunctionalInterface
public interface StreamLayer {

  /** The domain of a connection that the peer opened, or that no domain was looked up for. */
  String NO_DOMAIN = "";

  /** Messages as they are. */
  StreamLayer NONE = (connected, accepted, domain) -> connected;

  /**
   * A socket for messages over a connected one. Closing it closes both. It may block until both
   * sides have agreed; it fails when the connected one is closed meanwhile.
   *
   * @param accepted whether the peer opened the connection
   * @param domain that the peer is asked for as, or {@link #NO_DOMAIN}
   * @throws IOException when the sides do not agree
   */
  Socket over(Socket connected, boolean accepted, String domain) throws IOException;

  /** The same without a domain. */
  default Socket over(Socket connected, boolean accepted) throws IOException {
    return over(connected, accepted, NO_DOMAIN);
  }
}
