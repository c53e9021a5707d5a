package no.meetat.cli.server;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.sip.engine.MediaEngine;
import no.meetat.sip.engine.MediaStatistics;
import no.meetat.sip.signalling.SipServer;
import no.meetat.sip.signalling.transport.TransportStatistics;

/** The counts an operator watches. */
final class Gauges {

  private Gauges() {}

  static void register(
      MeterRegistry registry,
      ConferenceBridge bridge,
      MediaEngine media,
      SipServer sip,
      KernelDropWatch kernelDrops) {
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
    counter(
        registry,
        "meetat.sip.dropped.by.kernel",
        "datagrams lost at full buffers",
        kernelDrops,
        KernelDropWatch::total);
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
    gauge(
        registry,
        "meetat.sip.connections",
        "TCP, and UDP of trusted peers",
        sip,
        of(TransportStatistics::connections));
    counter(registry, "meetat.sip.served", "messages read", sip, of(TransportStatistics::served));
    counter(
        registry,
        "meetat.sip.dropped",
        "messages over a peer's share",
        sip,
        of(TransportStatistics::dropped));
    counter(
        registry,
        "meetat.sip.over.rate",
        "requests over a dialog's rate",
        sip,
        SipServer::requestsOverRate);
  }

  private static ToDoubleFunction<SipServer> of(ToLongFunction<TransportStatistics> value) {
    return sip -> (double) sip.transportStatistics().map(value::applyAsLong).getOrElse(0L);
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
    counter(
        registry, "meetat.media." + name, what, media, m -> value.applyAsDouble(m.statistics()));
  }

  private static <T> void counter(
      MeterRegistry registry, String name, String what, T source, ToDoubleFunction<T> value) {
    FunctionCounter.builder(name, source, value).description(what).register(registry);
  }
}
