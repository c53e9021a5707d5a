package no.meetat.sip.beat;

/** What one media thread does at each tick, in step with all others. */
public interface InStep {

  /** Whether there is nothing to do; asked by any thread while all wait for one another. */
  boolean isIdle();

  /** First half of a tick; it is over before any other begins its second half. */
  void collect(long tick);

  /** Second half of a tick. */
  void deliver(long tick);

  /** Halfway between two ticks, where there is time. */
  void peek();
}
