package no.meetat.cli.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.vavr.collection.Seq;
import java.time.Duration;
import java.util.function.LongSupplier;
import no.meetat.sip.signalling.TrunkCalls;
import no.meetat.sip.trunk.Trunk;
import no.meetat.sip.trunk.TrunkServer;
import no.meetat.sip.trunk.Trunks;

/** What comes from trunks, and whether they answer what we send them. */
public final class TrunkMeters {

  private static final double NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

  private TrunkMeters() {}

  /** Registers a figure for each trunk and each of its servers, as the settings name them. */
  public static void register(MeterRegistry registry, Trunks trunks) {
    Meters meters = new Meters(registry);
    trunks.all().forEach(trunk -> register(meters, trunk));
  }

  /** Registers the figures of the calls of each trunk. */
  public static void register(MeterRegistry registry, Seq<TrunkCalls> trunks) {
    Meters meters = new Meters(registry);
    trunks.forEach(trunk -> register(meters, trunk));
  }

  private static void register(Meters meters, TrunkCalls trunk) {
    meters.gauge(
        "meetat.trunk.calls", "Calls of the trunk", trunk::inProgress, "trunk", trunk.name());
    refused(meters, trunk, "calls", trunk::tooMany);
    refused(meters, trunk, "calls-per-second", trunk::tooFast);
  }

  private static void refused(Meters meters, TrunkCalls trunk, String limit, LongSupplier count) {
    meters.counter(
        "meetat.trunk.calls.refused",
        "Calls of the trunk that its limits refused",
        count::getAsLong,
        "trunk",
        trunk.name(),
        "limit",
        limit);
  }

  private static void register(Meters meters, Trunk trunk) {
    trunk.servers().forEach(server -> register(meters, trunk, server));
    trunk
        .isRegistered()
        .forEach(any ->
            meters.gauge(
                "meetat.trunk.registered",
                "1 while the trunk has us registered, 0 while it has not",
                () -> trunk.isRegistered().contains(true) ? 1 : 0,
                "trunk",
                trunk.name()));
  }

  private static void register(Meters meters, Trunk trunk, TrunkServer server) {
    String[] labels = {"trunk", trunk.name(), "server", server.uri().text()};
    meters.gauge(
        "meetat.trunk.up",
        "1 while the server of the trunk answers, 0 while it does not or nothing is known",
        () -> server.isUp() ? 1 : 0,
        labels);
    meters.seconds(
        "meetat.trunk.silence",
        "How long ago the server of the trunk answered last, or we began to ask",
        () -> server.silence().toNanos() / NANOS_A_SECOND,
        labels);
  }
}
