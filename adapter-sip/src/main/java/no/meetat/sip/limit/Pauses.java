package no.meetat.sip.limit;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** How a thread that serves one peer waits for that peer's tokens to come back. */
public final class Pauses {

  /** Between two looks, ms. */
  private static final long MILLIS = 20;

  private Pauses() {}

  /** Waits until it is so; looks at once, and then again and again. */
  public static void until(BooleanSupplier so) throws InterruptedException {
    while (!so.getAsBoolean()) {
      TimeUnit.MILLISECONDS.sleep(MILLIS);
    }
  }
}
