package no.meetat.cli.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import no.meetat.sip.trace.TraceStatistics;

/** How much is kept of the messages of SIP, and what becomes of copies of them. */
public final class TraceMeters {

  private TraceMeters() {}

  /** Registers the figures. */
  public static void register(MeterRegistry registry, Supplier<TraceStatistics> figures) {
    Meters meters = new Meters(registry);
    meters.gauge(
        "meetat.sip.trace.octets",
        "Memory of the SIP messages that are kept",
        () -> figures.get().octets());
    meters.gauge(
        "meetat.sip.trace.calls",
        "Calls of which SIP messages are kept",
        () -> figures.get().calls());
    meters.counter(
        "meetat.sip.trace.missed",
        "SIP messages that were neither kept nor sent, since too many came at once",
        () -> figures.get().missed());
    meters.counter(
        "meetat.sip.trace.sent",
        "SIP messages that were sent to the capture server",
        () -> figures.get().sent());
    meters.counter(
        "meetat.sip.trace.unsent",
        "SIP messages that could not be sent to the capture server",
        () -> figures.get().unsent());
  }
}
