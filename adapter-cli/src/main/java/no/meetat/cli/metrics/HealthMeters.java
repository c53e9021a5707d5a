package no.meetat.cli.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** What {@code /health} says, as figures. */
public final class HealthMeters {

  private HealthMeters() {}

  /**
   * Registers whether calls are taken.
   *
   * @param warnings how many there are
   */
  public static void register(
      MeterRegistry registry, BooleanSupplier takingCalls, IntSupplier warnings) {
    Meters meters = new Meters(registry);
    meters.gauge(
        "meetat.taking.calls",
        "1 while new calls are taken, 0 while they are refused",
        () -> takingCalls.getAsBoolean() ? 1 : 0);
    meters.gauge("meetat.warnings", "Warnings in /health", warnings::getAsInt);
  }
}
