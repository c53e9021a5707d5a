package no.meetat.sip.signalling.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PushbackInputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** A socket that is read at a pace, whatever lies above it. Only one thread reads it. */
final class PacedSocket extends Socket {

  /** Far below what a stranger may send at once. */
  private static final int MOST_AT_ONCE = 16 << 10;

  private final ReadingPace pace;
  private @Nullable PushbackInputStream input;

  PacedSocket(ReadingPace pace) {
    this.pace = pace;
  }

  /**
   * Connects. Where nobody listens at a port of this machine, the kernel may give us that very port
   * as our own, and the socket to itself (TCP's simultaneous open).
   *
   * @throws ConnectException when nobody listens there
   */
  @Override
  public void connect(SocketAddress remote, int timeoutMillis) throws IOException {
    super.connect(remote, timeoutMillis);
    if (getLocalSocketAddress().equals(getRemoteSocketAddress())) {
      close();
      throw new ConnectException("nobody listens at " + remote);
    }
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return input();
  }

  private PushbackInputStream input() throws IOException {
    PushbackInputStream opened = input;
    if (opened == null) {
      opened = new PushbackInputStream(new Paced(super.getInputStream()));
      input = opened;
    }
    return opened;
  }

  /** Waits until the peer has sent something, which is still there to be read. */
  void awaitOctet() throws IOException {
    int octet = input().read();
    if (octet < 0) {
      throw new IOException("closed before anything was sent");
    }
    input().unread(octet);
  }

  private final class Paced extends FilterInputStream {

    Paced(InputStream wire) {
      super(wire);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, Math.min(length, MOST_AT_ONCE));
      keepPace(Math.max(0, read));
      return read;
    }

    private void keepPace(int read) throws InterruptedIOException {
      try {
        pace.keep(getInetAddress(), read);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }
  }
}
