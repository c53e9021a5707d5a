package no.meetat.cli.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import no.meetat.cli.live.CallerState;
import no.meetat.cli.live.LiveView;
import no.meetat.cli.live.MeetingState;

/** How meetings and their callers stand. */
public final class MeetingMeters {

  private final Meters meters;

  private MeetingMeters(Meters meters) {
    this.meters = meters;
  }

  /**
   * Registers the figures of all meetings.
   *
   * @param calls all that are in progress; those in no meeting are at the door
   */
  public static void register(MeterRegistry registry, LiveView view, IntSupplier calls) {
    MeetingMeters meetings = new MeetingMeters(new Meters(registry));
    for (MeetingState state : MeetingState.values()) {
      meetings.conferences(state.word(), () -> view.meetings(state));
    }
    meetings.callers("at-door", () -> Math.max(0, calls.getAsInt() - view.callers()));
    for (CallerState state : CallerState.values()) {
      meetings.callers(state.word(), () -> view.callers(state));
    }
    meetings.meters.counter(
        "meetat.watch.steps.lost",
        "Steps of conferences that a watcher was too slow to see",
        view::lost,
        "watcher",
        "live");
  }

  private void conferences(String state, DoubleSupplier value) {
    meters.gauge("meetat.conferences", "Meetings that are being held", value, "state", state);
  }

  private void callers(String state, DoubleSupplier value) {
    meters.gauge("meetat.callers", "Callers, by what they do", value, "state", state);
  }
}
