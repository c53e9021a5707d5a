package no.meetat.sip.signalling.digest;

import java.util.Comparator;

/**
 * What one challenge was known by.
 *
 * @param number of the challenge, in the order they were made
 * @param madeAt monotonic, in nanoseconds
 */
record Nonce(long number, long madeAt) implements Comparable<Nonce> {

  private static final Comparator<Nonce> BY_NUMBER = Comparator.comparingLong(Nonce::number);

  /** Before all others. */
  static final Nonce NONE = new Nonce(0, 0);

  @Override
  public int compareTo(Nonce other) {
    return BY_NUMBER.compare(this, other);
  }
}
