package no.meetat.cli.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.function.DoubleSupplier;

/**
 * Registers figures that are read when they are asked for. Values of labels are words of ours or of
 * the settings, of which there are few: never a caller's number or name, and never a code.
 *
 * @param registry where they are registered; it writes {@code meetat.calls.ended} as {@code
 *     meetat_calls_ended_total} where that is a counter
 */
record Meters(MeterRegistry registry) {

  /** What may rise and fall. */
  void gauge(String name, String what, DoubleSupplier value, String... labels) {
    Gauge.builder(name, value::getAsDouble).description(what).tags(labels).register(registry);
  }

  /** A time in seconds, which ends the name. */
  void seconds(String name, String what, DoubleSupplier value, String... labels) {
    Gauge.builder(name, value::getAsDouble)
        .description(what)
        .baseUnit("seconds")
        .tags(labels)
        .register(registry);
  }

  /** What only rises. The registry holds its source weakly, so that is the registry itself. */
  void counter(String name, String what, DoubleSupplier value, String... labels) {
    FunctionCounter.builder(name, registry, any -> value.getAsDouble())
        .description(what)
        .tags(Tags.of(labels))
        .register(registry);
  }
}
