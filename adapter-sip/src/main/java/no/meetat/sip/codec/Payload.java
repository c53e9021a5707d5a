package no.meetat.sip.codec;

/**
 * Where the payload of one frame is: part of an array that others may read too. It is used again
 * for other frames.
 */
public final class Payload {

  private byte[] octets = new byte[0];
  private int offset;
  private int length;

  /** The payload is here from now on. */
  public void set(byte[] in, int from, int size) {
    octets = in;
    offset = from;
    length = size;
  }

  /** The array, which is not to be changed. */
  public byte[] octets() {
    return octets;
  }

  /** Where it begins. */
  public int offset() {
    return offset;
  }

  /** Its length in octets. */
  public int length() {
    return length;
  }
}
