package no.meetat.sip.signalling;

import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import no.meetat.sip.limit.Bucket;
import no.meetat.sip.peer.CallLimits;
import no.meetat.sip.peer.Peer;

/** The calls of one trunk, within its limits. Any thread. */
public final class TrunkCalls {

  private final String name;
  private final CallLimits limits;
  private final Option<Bucket> rate;
  private final AtomicInteger calls = new AtomicInteger();
  private final LongAdder tooMany = new LongAdder();
  private final LongAdder tooFast = new LongAdder();

  /**
   * None yet.
   *
   * @param nanos a monotonic clock
   */
  TrunkCalls(Peer trunk, LongSupplier nanos) {
    this.name = trunk.name();
    this.limits = trunk.terms().limits();
    this.rate =
        limits.perSecond().map(second -> new Bucket(new Bucket.Rate(second, second), nanos));
  }

  /** As the settings name it. */
  public String name() {
    return name;
  }

  /** Those in progress. */
  public int inProgress() {
    return calls.get();
  }

  /** Those refused because there were too many at once. */
  public long tooMany() {
    return tooMany.sum();
  }

  /** Those refused because too many had begun within a second. */
  public long tooFast() {
    return tooFast.sum();
  }

  /** One more; or why it may not be. */
  Option<CallRefusal> begin() {
    int now = calls.incrementAndGet();
    if (limits.calls().exists(most -> now > most)) {
      return refused(tooMany, CallRefusal.TRUNK_CALLS);
    }
    return rate.forAll(bucket -> bucket.take(1))
        ? Option.none()
        : refused(tooFast, CallRefusal.TRUNK_RATE);
  }

  private Option<CallRefusal> refused(LongAdder count, CallRefusal why) {
    end();
    count.increment();
    return Option.some(why);
  }

  /** One that had begun is over. */
  void end() {
    calls.decrementAndGet();
  }
}
