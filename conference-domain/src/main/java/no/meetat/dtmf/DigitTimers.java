package no.meetat.dtmf;

/**
 * How long the service waits for keys, in milliseconds (S13, S27).
 *
 * @param firstDigit from the end of the question to the first key
 * @param interDigit between two keys of a code or of a command
 * @param slip within this time of a code's #, a second # is a slip and is swallowed
 */
public record DigitTimers(long firstDigit, long interDigit, long slip) {

  /** 10 s, 4 s and 0.5 s. */
  public static final DigitTimers DEFAULT = new DigitTimers(10_000, 4_000, 500);
}
