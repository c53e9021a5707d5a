package no.meetat.sip.signalling.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a stream into messages by Content-Length (RFC 3261, section 18.3) and answers keep-alives
 * (RFC 5626, section 4.4.1). A head without a usable length is delivered as the last message.
 */
final class TcpFraming {

  private static final int MAX_MESSAGE = 65_536;
  private static final int CHUNK = 8_192;
  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final Pattern LENGTH =
      Pattern.compile(
          "\r\n(?:content-length|l)[ \t]*:[ \t]*([0-9]{1,5})[ \t]*\r\n", Pattern.CASE_INSENSITIVE);

  private final Socket socket;
  private final ConnectionLimits limits;
  private final Runnable pong;
  private final byte[] chunk = new byte[CHUNK];
  private byte[] pending = {};
  private byte[] message = {};
  private boolean lost;

  TcpFraming(Socket socket, ConnectionLimits limits, Runnable pong) {
    this.socket = socket;
    this.limits = limits;
    this.pong = pong;
  }

  /** Waits for a message; false at the end of the stream. */
  boolean next() throws IOException {
    long begun = System.nanoTime();
    while (lost || !cut()) {
      if (lost || !fill(begun)) {
        return false;
      }
      begun = pending.length == 0 ? System.nanoTime() : begun;
    }
    return true;
  }

  /** The message that {@link #next} found. */
  byte[] message() {
    return message;
  }

  private boolean fill(long begun) throws IOException {
    boolean waiting = pending.length == 0;
    Duration spent = Duration.ofNanos(System.nanoTime() - begun);
    Duration patience = waiting ? limits.idle() : limits.message().minus(spent);
    if (!patience.isPositive()) {
      throw new SocketTimeoutException("message not complete in time");
    }
    socket.setSoTimeout(Math.clamp(patience.toMillis(), 1, Integer.MAX_VALUE));
    return append(socket.getInputStream().read(chunk));
  }

  private boolean append(int read) {
    if (read < 0) {
      return false;
    }
    ByteArrayOutputStream longer = new ByteArrayOutputStream(pending.length + read);
    longer.write(pending, 0, pending.length);
    longer.write(chunk, 0, read);
    pending = longer.toByteArray();
    return true;
  }

  private boolean cut() throws IOException {
    skipKeepAlives();
    String text = new String(pending, StandardCharsets.ISO_8859_1);
    int end = text.indexOf(END_OF_HEAD);
    if (end < 0) {
      return tooLong(pending.length);
    }
    int head = end + END_OF_HEAD.length();
    Matcher length = LENGTH.matcher(text.substring(0, head));
    return length.find() ? cut(head + Integer.parseInt(length.group(1))) : loseTrack(head);
  }

  private boolean cut(int size) throws IOException {
    return !tooLong(size) && size <= pending.length && take(size);
  }

  private static boolean tooLong(int size) throws IOException {
    if (size > 2 * MAX_MESSAGE) {
      throw new IOException("message too long");
    }
    return false;
  }

  private boolean loseTrack(int head) {
    lost = true;
    return take(head);
  }

  private boolean take(int size) {
    message = Arrays.copyOf(pending, size);
    pending = Arrays.copyOfRange(pending, size, pending.length);
    return true;
  }

  private void skipKeepAlives() {
    while (pending.length >= 2 && pending[0] == '\r' && pending[1] == '\n') {
      int size = isPing() ? 4 : 2;
      if (size == 4) {
        pong.run();
      }
      pending = Arrays.copyOfRange(pending, size, pending.length);
    }
  }

  private boolean isPing() {
    return pending.length >= 4 && pending[2] == '\r' && pending[3] == '\n';
  }
}
