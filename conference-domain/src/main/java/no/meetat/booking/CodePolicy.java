package no.meetat.booking;

import io.vavr.control.Option;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a newly issued code must be like (S8).
 *
 * @param fixed length of a new code, 6 to 12; none where it grows with the number of codes
 */
public record CodePolicy(Option<Integer> fixed) {

  /** At least 8 digits, and as many more as keep live codes below one in a million. */
  public static final CodePolicy DEFAULT = new CodePolicy(Option.none());

  /** At most one in this many codes that could be keyed may be live. */
  private static final long POSSIBLE_PER_LIVE = 1_000_000;

  private static final int FEWEST_DIGITS = 8;
  private static final int FEWEST_FIXED_DIGITS = 6;

  public CodePolicy {
    if (!fixed.forAll(digits -> FEWEST_FIXED_DIGITS <= digits && digits <= AccessCode.MAX_DIGITS)) {
      throw new IllegalArgumentException("codes have 6 to 12 digits, not " + fixed.get());
    }
  }

  /** Codes of one length. */
  public CodePolicy(int digits) {
    this(Option.some(digits));
  }

  /** The length of a new code when this many will be live, the new one included. */
  public int digits(long liveCodes) {
    return fixed.getOrElse(() -> growing(liveCodes));
  }

  /** The fewest digits of any code this issues. */
  public int fewestDigits() {
    return fixed.getOrElse(FEWEST_DIGITS);
  }

  /** Whether a drawn code may be issued: long enough, neither a run nor a repeat. */
  public boolean accepts(AccessCode code) {
    return code.digits().length() >= fewestDigits() && !isSequence(code.digits());
  }

  private static int growing(long liveCodes) {
    return IntStream.rangeClosed(FEWEST_DIGITS, AccessCode.MAX_DIGITS)
        .filter(digits -> liveCodes * POSSIBLE_PER_LIVE <= possible(digits))
        .findFirst()
        .orElse(AccessCode.MAX_DIGITS);
  }

  private static long possible(int digits) {
    return LongStream.generate(() -> 10).limit(digits).reduce(1, Math::multiplyExact);
  }

  /** 9 is followed by 0. */
  private static boolean isSequence(String digits) {
    int step = step(digits, 1);
    return (step <= 1 || step == 9)
        && IntStream.range(1, digits.length()).allMatch(i -> step(digits, i) == step);
  }

  private static int step(String digits, int i) {
    return Math.floorMod(digits.charAt(i) - digits.charAt(i - 1), 10);
  }
}
