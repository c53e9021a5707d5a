package no.meetat.billing.invoice;

import java.io.InputStream;
import java.util.Iterator;

/** Reads the parts of a kept document one after the other. */
final class PartsInput extends InputStream {

  private final Iterator<byte[]> parts;
  private byte[] part = new byte[0];
  private int next;

  PartsInput(Iterator<byte[]> parts) {
    this.parts = parts;
  }

  @Override
  public int read() {
    return advance() ? Byte.toUnsignedInt(part[next++]) : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (length == 0) {
      return 0;
    }
    if (!advance()) {
      return -1;
    }
    int count = Math.min(length, part.length - next);
    System.arraycopy(part, next, into, from, count);
    next += count;
    return count;
  }

  private boolean advance() {
    while (next == part.length && parts.hasNext()) {
      part = parts.next();
      next = 0;
    }
    return next < part.length;
  }
}
