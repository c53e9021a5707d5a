package no.meetat.billing.database;

import java.time.Duration;

/** How fast work goes that nobody waits for. */
public interface Pace {

  /** As fast as it can. */
  Pace FULL =
      new Pace() {
        @Override
        public boolean nextPart() {
          return true;
        }

        @Override
        public boolean nextStep() {
          return true;
        }
      };

  /** Waits until a part may begin, which takes a while; false when the work is to stop. */
  boolean nextPart();

  /** Waits a little, many times in each part; false when the work is to stop. */
  boolean nextStep();

  /** Whether one statement that has read for so long may go on. */
  default boolean mayRead(Duration time) {
    return true;
  }

  /** A table was left out, as one statement could not read it in time. */
  default void leftOut(String table) {}
}
