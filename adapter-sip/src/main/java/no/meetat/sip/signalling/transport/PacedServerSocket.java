package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/** Accepts sockets that are read at a pace. */
final class PacedServerSocket extends ServerSocket {

  private final ReadingPace pace;

  PacedServerSocket(ReadingPace pace) throws IOException {
    this.pace = pace;
  }

  @Override
  public Socket accept() throws IOException {
    PacedSocket accepted = new PacedSocket(pace);
    implAccept(accepted);
    return accepted;
  }
}
