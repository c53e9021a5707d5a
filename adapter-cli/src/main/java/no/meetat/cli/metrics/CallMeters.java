package no.meetat.cli.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.IntSupplier;
import no.meetat.call.EndCause;

/** How many calls there are, and how they fare. */
public final class CallMeters {

  private CallMeters() {}

  /**
   * Registers the figures of all calls.
   *
   * @param inProgress those at the door and in meetings
   */
  public static void register(MeterRegistry registry, IntSupplier inProgress, CallCounts counts) {
    Meters meters = new Meters(registry);
    meters.gauge("meetat.calls", "Calls in progress", inProgress::getAsInt);
    meters.counter("meetat.calls.answered", "Calls that were answered", counts::answered);
    meters.counter("meetat.codes.wrong", "Codes that were wrong", counts::wrongCodes);
    meters.counter(
        "meetat.calls.ended.by.fault",
        "Calls that the caller's side ended for a cause of Q.850 of 32 and more",
        counts::faults);
    for (EndCause cause : EndCause.values()) {
      meters.counter(
          "meetat.calls.ended",
          "Calls that ended, by the cause in their records",
          () -> counts.ended(cause),
          "cause",
          cause.word());
    }
  }
}
