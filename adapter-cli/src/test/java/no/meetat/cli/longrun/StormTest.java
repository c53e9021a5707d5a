package no.meetat.cli.longrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing is left of calls that came and went over all transports, half of them broken off in odd
 * states: an hour of them, or so many seconds as {@code -Dstorm.seconds} says.
 */
@Tag("long")
class StormTest {

  private static final long SECONDS = Long.getLong("storm.seconds", 3_600);
  private static final long FIRST_SECONDS = 20;
  private static final long SEED = Long.getLong("seed", 20_261_129);

  /** A meeting whose last caller is gone ends half an hour later (S29), one that is lost before. */
  private static final Duration PATIENCE = Duration.ofMinutes(35);

  /** A UDP socket for a peer alone is closed after two idle minutes, and counts as a connection. */
  private static final Duration LAST_TIMER = Duration.ofSeconds(150);

  private static final double MEBIBYTE = 1 << 20;

  @Test
  void all_is_back_where_it_was_when_calls_have_come_and_gone(@TempDir Path folder)
      throws Exception {
    try (StormServer server = new StormServer(folder)) {
      Storm storm = new Storm(server, SEED);
      storm.blow(FIRST_SECONDS);
      Figures before = settled(server);

      long calls = storm.blow(SECONDS);
      Figures after = settled(server);

      System.out.printf(
          "%d calls in %d s, %d unserved%nbefore %s%nafter  %s%n",
          calls, FIRST_SECONDS + SECONDS, storm.unserved(), told(before), told(after));
      same("meetat_sip_connections", before, after, 2);
      same("meetat_timers", before, after, 4);
      same("meetat_threads", before, after, 4);
      same("meetat_heap_live_bytes", before, after, 16 * MEBIBYTE);
    }
  }

  private static void same(String name, Figures before, Figures after, double give) {
    assertThat(after.get(name))
        .as("%s, -Dseed=%d", name, SEED)
        .isCloseTo(before.get(name), within(give));
  }

  private static String told(Figures figures) {
    return "connections %.0f, timers %.0f, threads %.0f, heap %.1f MiB"
        .formatted(
            figures.get("meetat_sip_connections"),
            figures.get("meetat_timers"),
            figures.get("meetat_threads"),
            figures.get("meetat_heap_live_bytes") / MEBIBYTE);
  }

  /** When nobody calls any longer, and the last timer of what was has run out. */
  private static Figures settled(StormServer server) throws Exception {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(server.figures().left()).isEmpty());
    Thread.sleep(LAST_TIMER);
    return server.collected();
  }
}
