package no.meetat.simulator.random;

import java.io.Serial;

/** The simulated process is gone; nothing of it may go on. */
final class Death extends Error {

  @Serial private static final long serialVersionUID = 1;

  Death() {
    super("the simulated process died", null, false, false);
  }
}
