package no.meetat.cli.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.cli.metrics.MediaMeters;
import no.meetat.cli.metrics.SignallingMeters;
import no.meetat.cli.metrics.TraceMeters;
import no.meetat.cli.metrics.TrunkMeters;
import no.meetat.cli.settings.Settings;
import no.meetat.sip.engine.MediaEngine;
import no.meetat.sip.signalling.SipServer;
import no.meetat.sip.signalling.StartFault;
import no.meetat.sip.signalling.transport.TransportStatistics;
import no.meetat.sip.trace.Trace;
import no.meetat.sip.trunk.Trunks;

/** The SIP and media side of a server: signalling, trunks, media, and the trace of it. */
final class Switchboard {

  private final Settings settings;
  private final MediaEngine media;
  private final Trace trace;
  private final SipServer sip;
  private Option<Trunks> trunks = Option.none();

  /** Takes no calls yet. */
  Switchboard(Settings settings, MediaEngine media, Trace trace, SipServer sip) {
    this.settings = settings;
    this.media = media;
    this.trace = trace;
    this.sip = sip;
  }

  MediaEngine media() {
    return media;
  }

  Trace trace() {
    return trace;
  }

  SipServer sip() {
    return sip;
  }

  /**
   * Takes calls for this bridge from now on.
   *
   * @return left why it cannot
   */
  Either<String, SipServer> start(ConferenceBridge bridge) {
    media.start(bridge);
    return sip.start(bridge)
        .mapLeft(StartFault::reason)
        .peek(started -> trunks = Option.some(Telephony.trunks(settings, started)));
  }

  /** Datagrams that the kernel lost at the sockets that are open. */
  long droppedByKernel() {
    return sip.transportStatistics().map(TransportStatistics::droppedByKernel).getOrElse(0L);
  }

  /** What calls cannot do without and is not well. */
  Seq<String> ailing() {
    return media.isWell() ? sip.ailing() : sip.ailing().append("media");
  }

  /** What an operator should look after though calls are taken. */
  Seq<String> warnings() {
    return trace.warnings().appendAll(trunks.toVector().flatMap(Trunks::warnings));
  }

  /** Registers its figures. */
  void register(MeterRegistry registry, Watches watches) {
    SignallingMeters.register(
        registry, sip, watches.kernelDrops()::total, watches.files()::certificateExpires);
    TraceMeters.register(registry, trace::statistics);
    TrunkMeters.register(registry, sip.trunkCalls());
    trunks.forEach(sending -> TrunkMeters.register(registry, sending));
    MediaMeters.register(registry, media::statistics);
  }

  /** Takes us out of the registers of trunks; calls go on. */
  void leave() {
    trunks.forEach(Trunks::close);
  }

  /** Ends what is left; nothing is sent after this. */
  void stop() {
    sip.stop();
    trace.close();
    media.close();
  }
}
