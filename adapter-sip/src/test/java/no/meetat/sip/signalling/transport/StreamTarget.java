package no.meetat.sip.signalling.transport;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts octets as they come over TCP, and over TLS, into messages: the same ones whether they come
 * at once or in pieces.
 */
public final class StreamTarget {

  private StreamTarget() {}

  /** The first octet says how long the pieces are. */
  public static void fuzzerTestOneInput(byte[] octets) throws IOException {
    int piece = octets.length == 0 ? 1 : 1 + (octets[0] & 0x3F);
    Vector<String> atOnce = messages(octets, Math.max(1, octets.length));

    if (!messages(octets, piece).equals(atOnce)) {
      throw new IllegalStateException("cut otherwise in pieces of " + piece);
    }
    if (atOnce.map(String::length).sum().intValue() > octets.length) {
      throw new IllegalStateException("more than came");
    }
  }

  private static Vector<String> messages(byte[] octets, int piece) throws IOException {
    StreamCutter cutter = new StreamCutter();
    InputStream in = new Pieces(octets, piece);
    Vector<String> all = Vector.empty();
    boolean more = true;
    while (more) {
      more = cutter.readFrom(in);
      Option<byte[]> next = cutter.next();
      while (next.isDefined()) {
        all = all.append(new String(next.get(), java.nio.charset.StandardCharsets.ISO_8859_1));
        next = cutter.next();
      }
      more &= !cutter.isLost();
    }
    return all;
  }

  /** Gives so many octets at a time at most. */
  private static final class Pieces extends ByteArrayInputStream {
    private final int length;

    private Pieces(byte[] octets, int length) {
      super(octets);
      this.length = length;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      return super.read(into, from, Math.min(most, length));
    }
  }
}
