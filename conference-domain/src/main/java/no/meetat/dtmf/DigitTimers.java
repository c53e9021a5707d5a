package no.meetat.dtmf;

/**
 * How long the service waits for keys, in milliseconds (S13, S27). A wait for the next key runs
 * from the release of the one before.
 *
 * @param firstDigit from the end of the question to the first key
 * @param interDigit between two keys of a code or of a command
 * @param slip a second # within this time of a code's # is a slip and is swallowed
 * @param longestHold how long after its press a key counts as released when its release is not
 *     reported
 */
public record DigitTimers(long firstDigit, long interDigit, long slip, long longestHold) {

  /** 10 s, 4 s, 0.5 s and 10 s. */
  public static final DigitTimers DEFAULT = new DigitTimers(10_000, 4_000, 500, 10_000);

  /** When the wait for the next key ends while this one, pressed then, is held; monotonic ms. */
  public long untilNext(long pressed) {
    return pressed + longestHold + interDigit;
  }
}
