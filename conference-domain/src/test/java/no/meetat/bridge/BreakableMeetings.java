package no.meetat.bridge;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicInteger;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Meetings;
import no.meetat.booking.Seat;
import no.meetat.booking.Unavailable;

/** Meetings that cannot be asked while they are broken, and that count how often they are. */
final class BreakableMeetings implements Meetings {

  private final Meetings meetings;
  private final AtomicInteger lookUps = new AtomicInteger();
  private volatile Runnable onFind = () -> {};
  private boolean broken;

  BreakableMeetings(Meetings meetings) {
    this.meetings = meetings;
  }

  void breakDown() {
    broken = true;
  }

  void mend() {
    broken = false;
  }

  /** How often a code was looked up. */
  int lookUps() {
    return lookUps.get();
  }

  /** Happens while a code is being looked up. */
  void onFind(Runnable happening) {
    onFind = happening;
  }

  @Override
  public Either<Unavailable, Option<Seat>> find(AccessCode code) {
    lookUps.incrementAndGet();
    onFind.run();
    return broken ? Either.left(Unavailable.UNAVAILABLE) : meetings.find(code);
  }
}
