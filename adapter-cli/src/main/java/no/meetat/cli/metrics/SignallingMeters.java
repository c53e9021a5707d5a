package no.meetat.cli.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import no.meetat.sip.signalling.SipServer;
import no.meetat.sip.signalling.digest.DigestOutcome;
import no.meetat.sip.signalling.transport.TransportStatistics;

/** How SIP messages come, and what is not served. */
public final class SignallingMeters {

  private final Meters meters;
  private final SipServer sip;

  private SignallingMeters(Meters meters, SipServer sip) {
    this.meters = meters;
    this.sip = sip;
  }

  /**
   * Registers the figures of a SIP server.
   *
   * @param droppedByKernel datagrams lost at full buffers, never fewer than before
   * @param certificateExpires seconds since 1970; 0 where TLS is not served
   */
  public static void register(
      MeterRegistry registry,
      SipServer sip,
      LongSupplier droppedByKernel,
      LongSupplier certificateExpires) {
    new SignallingMeters(new Meters(registry), sip).register(droppedByKernel, certificateExpires);
    SubscriptionMeters.register(registry, sip.events());
  }

  private void register(LongSupplier droppedByKernel, LongSupplier certificateExpires) {
    meters.gauge(
        "meetat.sip.transactions",
        "SIP transactions that have not ended",
        sip::transactionsInProgress);
    meters.gauge(
        "meetat.sip.dialogs", "Dialogs of calls that have not ended", sip::callsInProgress);
    meters.gauge(
        "meetat.sip.connections",
        "TCP and TLS connections, and UDP sockets of trusted peers",
        () -> figure(TransportStatistics::connections));
    meters.counter(
        "meetat.sip.served",
        "SIP messages that were read, sound or not",
        () -> figure(TransportStatistics::served));
    meters.counter(
        "meetat.sip.dropped",
        "SIP messages over a peer's share, which nobody read",
        () -> figure(TransportStatistics::dropped));
    meters.counter(
        "meetat.sip.malformed",
        "SIP messages that could not be read, answered or not",
        sip::messagesMalformed);
    meters.counter(
        "meetat.sip.over.rate", "SIP requests over a dialog's rate", sip::requestsOverRate);
    meters.counter(
        "meetat.sip.refreshes.missed",
        "Calls that ended because nobody refreshed their session in time",
        sip::refreshesMissed);
    meters.counter(
        "meetat.sip.dropped.by.kernel",
        "SIP datagrams that the kernel lost at full buffers",
        droppedByKernel::getAsLong);
    meters.counter(
        "meetat.sip.tls.failed",
        "TLS connections that ended before keys were agreed",
        () -> figure(TransportStatistics::disagreements));
    meters.seconds(
        "meetat.sip.tls.certificate.expires",
        "When our certificate expires, since 1970; 0 where TLS is not served",
        certificateExpires::getAsLong);
    registerDigests();
  }

  private void registerDigests() {
    for (DigestOutcome outcome : DigestOutcome.values()) {
      meters.counter(
          "meetat.sip.digests",
          "INVITEs of callers who are asked who they are",
          () -> sip.digests(outcome),
          "outcome",
          outcome.word());
    }
  }

  private long figure(ToLongFunction<TransportStatistics> value) {
    return sip.transportStatistics().map(value::applyAsLong).getOrElse(0L);
  }
}
