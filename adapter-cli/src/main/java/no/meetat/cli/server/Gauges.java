package no.meetat.cli.server;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.sip.mix.MediaEngine;
import no.meetat.sip.mix.MediaStatistics;
import no.meetat.sip.signalling.SipServer;
import no.meetat.sip.signalling.transport.TransportStatistics;

/** The counts an operator watches. */
final class Gauges {

  private Gauges() {}

  static void register(
      MeterRegistry registry, ConferenceBridge bridge, MediaEngine media, SipServer sip) {
    gauge(registry, "meetat.calls", "calls in progress", bridge, b -> b.callsInProgress());
    gauge(
        registry, "meetat.media.sessions", "media sessions", media, m -> m.statistics().sessions());
    gauge(
        registry,
        "meetat.media.lateness.worst",
        "the latest tick so far, microseconds after its time",
        media,
        m -> m.statistics().worstLatenessMicros());
    signalling(registry, sip);
    counter(registry, media, "ticks", "ticks of 20 ms mixed", MediaStatistics::ticks);
    counter(registry, media, "ticks.late", "ticks a whole period late", MediaStatistics::lateTicks);
    counter(registry, media, "packets.received", "RTP", MediaStatistics::packetsReceived);
    counter(registry, media, "packets.sent", "RTP", MediaStatistics::packetsSent);
    counter(registry, media, "packets.malformed", "no RTP", MediaStatistics::malformed);
    counter(registry, media, "frames.late", "came after their tick", MediaStatistics::lateFrames);
    counter(registry, media, "frames.lost", "concealed", MediaStatistics::lostFrames);
  }

  private static void signalling(MeterRegistry registry, SipServer sip) {
    gauge(registry, "meetat.sip.transactions", "not ended", sip, s -> s.transactionsInProgress());
    transport(registry, sip, "connections", "TCP, and UDP of trusted peers", t -> t.connections());
    transport(registry, sip, "served", "messages read", t -> t.served());
    transport(registry, sip, "dropped", "messages over a peer's share", t -> t.dropped());
    transport(
        registry,
        sip,
        "dropped.by.kernel",
        "datagrams lost at full buffers",
        t -> t.droppedByKernel());
  }

  private static void transport(
      MeterRegistry registry,
      SipServer sip,
      String name,
      String what,
      ToLongFunction<TransportStatistics> value) {
    gauge(
        registry,
        "meetat.sip." + name,
        what,
        sip,
        s -> (double) s.transportStatistics().map(value::applyAsLong).getOrElse(0L));
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
