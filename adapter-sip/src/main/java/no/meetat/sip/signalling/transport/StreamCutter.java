package no.meetat.sip.signalling.transport;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Cuts a stream into messages by Content-Length (RFC 3261, section 18.3) and counts keep-alives
 * (RFC 5626, section 4.4.1); line ends and NULs between messages are skipped. Each octet is
 * examined once for the end of its head. A head whose body has no known end is the last message.
 */
final class StreamCutter {

  /** Head and body. */
  static final int MAX_MESSAGE = 65_536;

  private static final int LEAST_ROOM = 2_048;
  private static final byte[] NOTHING = {};

  private byte[] octets = NOTHING;
  private int begin;
  private int end;
  private int scanned;
  private int size;
  private int lineEnds;
  private int pings;
  private boolean lost;

  /** Reads what has come, at least one octet; false at the end of the stream. */
  boolean readFrom(InputStream in) throws IOException {
    makeRoom();
    int read = in.read(octets, end, octets.length - end);
    end += Math.max(0, read);
    return read >= 0;
  }

  private void makeRoom() {
    if (octets.length - end < LEAST_ROOM) {
      int pending = end - begin;
      boolean fits = pending + LEAST_ROOM <= octets.length / 2;
      byte[] room = fits ? octets : new byte[Math.max(2 * octets.length, 2 * LEAST_ROOM)];
      System.arraycopy(octets, begin, room, 0, pending);
      scanned -= begin;
      octets = room;
      begin = 0;
      end = pending;
    }
  }

  /** The next whole message; nothing more is read when the boundary is lost. */
  Option<byte[]> next() throws IOException {
    if (size == 0 && !lost) {
      skipJunk();
      findEndOfHead();
    }
    if (size == 0 && end - begin > MAX_MESSAGE) {
      throw new IOException("head too long");
    }
    boolean whole = size > 0 && end - begin >= size;
    return whole ? Option.some(take()) : Option.none();
  }

  private byte[] take() {
    byte[] message = Arrays.copyOfRange(octets, begin, begin + size);
    begin += size;
    scanned = begin;
    size = 0;
    if (begin == end) {
      octets = NOTHING;
      begin = 0;
      end = 0;
      scanned = 0;
    }
    return message;
  }

  private void skipJunk() {
    while (begin < end && scanned <= begin && isJunk(octets[begin])) {
      countLineEnds(octets[begin]);
      begin++;
    }
    scanned = Math.max(scanned, begin);
  }

  private static boolean isJunk(byte octet) {
    return octet == '\r' || octet == '\n' || octet == 0;
  }

  /** CR LF CR LF is a ping; {@code lineEnds} is how far we are in it. */
  private void countLineEnds(byte octet) {
    boolean goesOn = octet == (lineEnds % 2 == 0 ? '\r' : '\n');
    lineEnds = goesOn ? lineEnds + 1 : octet == '\r' ? 1 : 0;
    if (lineEnds == 4) {
      lineEnds = 0;
      pings++;
    }
  }

  private void findEndOfHead() {
    for (int lineEnd = indexOfLineEnd(); lineEnd < end && size == 0; lineEnd = indexOfLineEnd()) {
      int behind = behindEmptyLine(lineEnd + 1);
      if (behind < 0) {
        return;
      }
      scanned = lineEnd + 1;
      if (behind > 0) {
        endHead(behind);
      }
    }
  }

  private int indexOfLineEnd() {
    while (scanned < end && octets[scanned] != '\n') {
      scanned++;
    }
    return scanned;
  }

  /**
   * Where the line that begins here ends, if it is empty; 0 if not, -1 if that is not known yet.
   */
  private int behindEmptyLine(int line) {
    if (line == end || (octets[line] == '\r' && line + 1 == end)) {
      return -1;
    }
    if (octets[line] == '\n') {
      return line + 1;
    }
    return octets[line] == '\r' && octets[line + 1] == '\n' ? line + 2 : 0;
  }

  private void endHead(int behind) {
    int head = behind - begin;
    OptionalInt body = StreamHead.bodyLength(octets, begin, behind);
    lost = body.isEmpty() || head + body.getAsInt() > MAX_MESSAGE;
    size = lost ? head : head + body.getAsInt();
    lineEnds = 0;
  }

  /** Whether the last message ends the stream: where the next begins is not known. */
  boolean isLost() {
    return lost;
  }

  /** Whether no message has begun. */
  boolean isBetweenMessages() {
    return begin == end;
  }

  /** Line ends so far begin no keep-alive: they answer one of ours. */
  void forgetLineEnds() {
    lineEnds = 0;
  }

  /** Keep-alives since this was last asked. */
  int pings() {
    int counted = pings;
    pings = 0;
    return counted;
  }

  /** Memory held, in octets. */
  int held() {
    return octets.length;
  }
}
