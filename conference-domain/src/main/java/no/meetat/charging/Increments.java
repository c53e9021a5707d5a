package no.meetat.charging;

/**
 * The steps a duration is billed in, in the trade's notation initial/following: 60/60 is by the
 * started minute, 1/1 by the second (S33).
 *
 * @param initial seconds billed at least, 1 or more
 * @param following seconds of each further step, 1 or more
 */
public record Increments(long initial, long following) {

  /** 60/60. */
  public static final Increments STARTED_MINUTE = new Increments(60, 60);

  public Increments {
    if (initial < 1 || following < 1) {
      throw new IllegalArgumentException(
          "increments are 1 s or more: " + initial + "/" + following);
    }
  }

  /** The seconds billed for a stay of {@code seconds}; 0 for none. */
  public long billed(long seconds) {
    if (seconds <= 0) {
      return 0;
    }
    return seconds <= initial ? initial : initial + steps(seconds - initial) * following;
  }

  private long steps(long seconds) {
    return Math.ceilDiv(seconds, following);
  }

  @Override
  public String toString() {
    return initial + "/" + following;
  }
}
