package no.meetat.cli.server;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.sip.mix.MediaEngine;
import no.meetat.sip.mix.MediaStatistics;

/** The counts an operator watches. */
final class Gauges {

  private Gauges() {}

  static void register(MeterRegistry registry, ConferenceBridge bridge, MediaEngine media) {
    gauge(registry, "meetat.calls", "calls in progress", bridge, b -> b.callsInProgress());
    gauge(
        registry, "meetat.media.sessions", "media sessions", media, m -> m.statistics().sessions());
    gauge(
        registry,
        "meetat.media.lateness.worst",
        "the latest tick so far, microseconds after its time",
        media,
        m -> m.statistics().worstLatenessMicros());
    counter(registry, media, "ticks", "ticks of 20 ms mixed", MediaStatistics::ticks);
    counter(registry, media, "ticks.late", "ticks a whole period late", MediaStatistics::lateTicks);
    counter(registry, media, "packets.received", "RTP", MediaStatistics::packetsReceived);
    counter(registry, media, "packets.sent", "RTP", MediaStatistics::packetsSent);
    counter(registry, media, "packets.malformed", "no RTP", MediaStatistics::malformed);
    counter(registry, media, "frames.late", "came after their tick", MediaStatistics::lateFrames);
    counter(registry, media, "frames.lost", "concealed", MediaStatistics::lostFrames);
  }

  private static <T> void gauge(
      MeterRegistry registry, String name, String what, T source, ToDoubleFunction<T> value) {
    Gauge.builder(name, source, value).description(what).strongReference(true).register(registry);
  }

  private static void counter(
      MeterRegistry registry,
      MediaEngine media,
      String name,
      String what,
      ToDoubleFunction<MediaStatistics> value) {
    FunctionCounter.builder("meetat.media." + name, media, m -> value.applyAsDouble(m.statistics()))
        .description(what)
        .register(registry);
  }
}
