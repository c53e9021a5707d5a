package no.meetat.cli.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import no.meetat.sip.trunk.Trunk;
import no.meetat.sip.trunk.TrunkServer;
import no.meetat.sip.trunk.Trunks;

/** Whether trunks answer what we send them. */
public final class TrunkMeters {

  private static final double NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

  private TrunkMeters() {}

  /** Registers a figure for each trunk and each of its servers, as the settings name them. */
  public static void register(MeterRegistry registry, Trunks trunks) {
    Meters meters = new Meters(registry);
    trunks.all().forEach(trunk -> register(meters, trunk));
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
