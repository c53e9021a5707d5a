package no.meetat.call;

/**
 * Why a call was released, as telephone networks number it (ITU-T Q.850).
 *
 * @param value 0 to 127
 */
public record ReleaseCause(int value) {

  /** Normal call clearing: somebody hung up. */
  public static final ReleaseCause NORMAL = new ReleaseCause(16);

  private static final int HIGHEST = 127;
  private static final int FIRST_FAULT = 32;

  private static final ReleaseCause CALL_REJECTED = new ReleaseCause(21);
  private static final ReleaseCause NORMAL_UNSPECIFIED = new ReleaseCause(31);
  private static final ReleaseCause TEMPORARY_FAILURE = new ReleaseCause(41);
  private static final ReleaseCause TIMER_EXPIRED = new ReleaseCause(102);

  public ReleaseCause {
    if (value < 0 || value > HIGHEST) {
      throw new IllegalArgumentException("no cause of Q.850: " + value);
    }
  }

  /** Whether there is a cause of this number. */
  public static boolean isPossible(int value) {
    return value >= 0 && value <= HIGHEST;
  }

  /** What we tell the network of a call that ends for this cause. */
  public static ReleaseCause of(EndCause cause) {
    return switch (cause) {
      case HUNG_UP, MEETING_ENDED, MODERATOR_LEFT -> NORMAL;
      case WRONG_CODE, NO_CODE, LOCKED, HOLD_TIMEOUT, ALONE, MAX_DURATION, DISMISSED ->
          NORMAL_UNSPECIFIED;
      case REFUSED -> CALL_REJECTED;
      case SHUTDOWN, RECOVERED -> TEMPORARY_FAILURE;
      case LINE_LOST -> TIMER_EXPIRED;
    };
  }

  /** Whether the network could not go on with the call: none of the classes of normal events. */
  public boolean isFault() {
    return value >= FIRST_FAULT;
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
