package no.meetat.sip.trunk;

import java.time.Duration;

/**
 * Whether a hop answers, as far as is known.
 *
 * @param state what is said of it
 * @param failures in a row
 * @param failed when it failed last, in ns; has no meaning where it has not
 * @param rest how long from then on it asked to be left alone
 */
record Reachability(State state, int failures, long failed, Duration rest) {

  /** Nothing is known. */
  static final Reachability UNKNOWN = new Reachability(State.UNKNOWN, 0, 0, Duration.ZERO);

  /** Failures in a row after which it is down. */
  static final int ENOUGH = 2;

  /** What fails this soon after another request has failed, failed with it. */
  static final Duration TOGETHER = Duration.ofSeconds(1);

  /** How long nothing is sent first to who is down, where nobody asks how it is. */
  static final Duration AVOIDED = Duration.ofMinutes(5);

  /** What is said of a hop, of a server, of a trunk. */
  enum State {
    UNKNOWN,
    UP,
    DOWN
  }

  /** The same after an answer. */
  Reachability answered() {
    return new Reachability(State.UP, 0, failed, Duration.ZERO);
  }

  /** The same after a failure at this time. */
  Reachability failed(long now) {
    return failures > 0 && now - failed < TOGETHER.toNanos() ? this : failedAgain(now);
  }

  private Reachability failedAgain(long now) {
    int inRow = failures + 1;
    return new Reachability(inRow < ENOUGH ? state : State.DOWN, inRow, now, rest(now));
  }

  /** The same after it has said at this time that it serves nobody for so long. */
  Reachability resting(long now, Duration asked) {
    return new Reachability(State.DOWN, failures + 1, now, asked);
  }

  boolean isDown() {
    return state == State.DOWN;
  }

  /** Whether it may be asked how it is. */
  boolean mayBeAsked(long now) {
    return rest(now).isZero();
  }

  /** How long from now on it is to be left alone; zero where it is not. */
  Duration rest(long now) {
    Duration left = failures == 0 ? Duration.ZERO : rest.minusNanos(now - failed);
    return left.isPositive() ? left : Duration.ZERO;
  }

  /** Whether others are tried first. */
  boolean isAvoided(long now) {
    return isDown() && now - failed < Math.max(rest.toNanos(), AVOIDED.toNanos());
  }
}
