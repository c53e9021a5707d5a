package no.meetat.simulator.random;

/** What befalls the service: its process, its store and its wall clock. */
final class Faults {

  private static final int MOST = 10;
  private static final int PORT_CALLS = 40;
  private static final long LONGEST = 300_000;
  private static final long RETRY = 100;
  private static final long HOUR = 3_600_000;
  private static final long AFTER = 1_800_000;

  private final Round round;
  private final Draw draw;
  private long crashes;

  Faults(Round round, long seed) {
    this.round = round;
    this.draw = new Draw(seed, -4);
  }

  long crashes() {
    return crashes;
  }

  /** The process was lost, and another goes on. */
  void survived() {
    crashes++;
  }

  /** Plans some faults for the time in which calls are made. */
  void expect(long span) {
    for (long left = draw.between(0, MOST); left > 0; left--) {
      long at = draw.oneIn(3) ? draw.spread(0, span) : draw.between(0, span + AFTER);
      round.timer().wakeAt(at, now -> strike());
    }
  }

  private void strike() {
    switch (draw.digit()) {
      case 0, 1, 2 -> round.life().dieAt((int) draw.between(1, PORT_CALLS));
      case 3 -> restart();
      case 4, 5 -> stepWall();
      case 6 -> fail();
      default -> slowDown();
    }
  }

  /** Restarts the service as soon as nothing is under way. */
  private void restart() {
    if (round.steps().isCalm()) {
      round.restart();
    } else {
      round.timer().wakeAt(now() + RETRY, at -> restart());
    }
  }

  private void stepWall() {
    long most = draw.oneIn(2) ? HOUR : 3 * HOUR;
    long step = draw.oneIn(2) ? draw.between(-most, most) : HOUR - 2 * HOUR * draw.between(0, 1);
    round.story().tell(() -> "the wall clock steps by " + step + " ms");
    round.timer().stepWall(step);
  }

  private void fail() {
    round.story().tell(() -> "the store fails");
    round.store().fail();
    round.timer().wakeAt(now() + draw.spread(1, LONGEST), at -> round.store().work());
  }

  private void slowDown() {
    round.story().tell(() -> "the store is slow");
    round.store().slowDown(now() + draw.spread(1_000, LONGEST), draw.spread(1, 5_000));
  }

  private long now() {
    return round.timer().now().millis();
  }
}
