package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.Socket;

/** What lies between a connection and its messages: nothing, or encryption. */
@FunctionalInterface
public interface StreamLayer {

  /** Messages as they are. */
  StreamLayer NONE = (connected, accepted) -> connected;

  /**
   * A socket for messages over a connected one. Closing it closes both. It may block until both
   * sides have agreed; it fails when the connected one is closed meanwhile.
   *
   * @param accepted whether the peer opened the connection
   * @throws IOException when the sides do not agree
   */
  Socket over(Socket connected, boolean accepted) throws IOException;
}
