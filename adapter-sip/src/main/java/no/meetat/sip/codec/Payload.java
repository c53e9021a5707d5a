package no.meetat.sip.codec;

/** Where the payload of one frame is: part of an array that others may read too. Used again. */
public final class Payload {

  private byte[] octets = new byte[0];
  private int offset;
  private int length;

  /** From now on it is here. */
  public void set(byte[] in, int from, int size) {
    octets = in;
    offset = from;
    length = size;
  }

  /** Not to be changed. */
  public byte[] octets() {
    return octets;
  }

  /** Where it begins. */
  public int offset() {
    return offset;
  }

  /** Octets of it. */
  public int length() {
    return length;
  }
}
