package no.meetat.cli.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.vavr.collection.Vector;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import no.meetat.sip.call.Satisfaction;
import no.meetat.sip.engine.MediaStatistics;

/** How sound is mixed, and how it comes and goes. */
public final class MediaMeters {

  private final Meters meters;
  private final Supplier<MediaStatistics> media;

  private MediaMeters(Meters meters, Supplier<MediaStatistics> media) {
    this.meters = meters;
    this.media = media;
  }

  /** Registers the figures of a media engine. */
  public static void register(MeterRegistry registry, Supplier<MediaStatistics> media) {
    new MediaMeters(new Meters(registry), media).register();
  }

  private void register() {
    meters.gauge("meetat.media.sessions", "Calls with media", () -> media.get().sessions());
    meters.gauge(
        "meetat.media.lateness.worst",
        "How late a tick was mixed at worst since the start, in microseconds",
        () -> media.get().worstLatenessMicros());
    counter("ticks", "Ticks of 20 ms that were mixed", MediaStatistics::ticks);
    counter("ticks.late", "Ticks that were a whole period late", MediaStatistics::lateTicks);
    counter("packets.received", "RTP packets of callers", MediaStatistics::packetsReceived);
    counter("packets.sent", "RTP packets to callers", MediaStatistics::packetsSent);
    counter(
        "packets.elsewhere",
        "Packets from elsewhere than a caller's media, dropped",
        MediaStatistics::packetsElsewhere);
    counter(
        "packets.malformed", "Datagrams that are neither RTP nor RTCP", MediaStatistics::malformed);
    counter(
        "packets.forged",
        "Packets of encrypted calls without the caller's key, dropped",
        MediaStatistics::forged);
    counter(
        "packets.repeated",
        "Packets of encrypted calls that came again, dropped",
        MediaStatistics::repeated);
    counter("reports.received", "RTCP packets of callers", MediaStatistics::reportsReceived);
    counter("reports.sent", "RTCP packets to callers", MediaStatistics::reportsSent);
    counter("frames.late", "Packets that came after their tick", MediaStatistics::lateFrames);
    counter("frames.lost", "Frames that were lost or late", MediaStatistics::lostFrames);
    Vector.of(Satisfaction.values()).forEach(this::ended);
  }

  private void ended(Satisfaction users) {
    meters.counter(
        "meetat.media.calls.ended",
        "Calls that ended, by how users would like what came in them",
        () -> media.get().ended().getOrElse(users, 0L),
        "users",
        users.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private void counter(String name, String what, ToLongFunction<MediaStatistics> value) {
    meters.counter("meetat.media." + name, what, () -> value.applyAsLong(media.get()));
  }
}
