package no.meetat.simulator.random;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import no.meetat.charging.ImmutableTariff;
import no.meetat.charging.Increments;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;

/**
 * What kind of round it is.
 *
 * @param start the wall clock at 0 ms
 * @param meetings how many are booked
 * @param span within which callers first dial, ms
 * @param storm whether most callers dial one meeting within seconds
 * @param attack whether about half of the callers guess codes
 * @param tariffs in force
 */
record Shape(
    Instant start, int meetings, long span, boolean storm, boolean attack, TariffBook tariffs) {

  /** An ordinary day, both nights the clocks change, the turn of a month and of a year. */
  private static final List<Instant> STARTS =
      List.of(
          Instant.parse("2026-01-15T08:00:00Z"),
          Instant.parse("2026-03-29T00:30:00Z"),
          Instant.parse("2026-10-25T00:30:00Z"),
          Instant.parse("2026-06-30T21:30:00Z"),
          Instant.parse("2026-12-31T22:00:00Z"));

  private static final List<Increments> INCREMENTS =
      List.of(Increments.STARTED_MINUTE, new Increments(1, 1), new Increments(60, 6));

  static Shape of(long seed) {
    Draw draw = new Draw(seed, -1);
    Instant start = draw.pick(STARTS);
    boolean storm = draw.oneIn(8);
    return new Shape(
        start,
        (int) draw.spread(1, 120),
        draw.oneIn(3) ? draw.between(1_000, 60_000) : draw.between(600_000, 7_200_000),
        storm,
        draw.oneIn(4),
        tariffs(draw, start));
  }

  private static TariffBook tariffs(Draw draw, Instant start) {
    if (!draw.oneIn(4)) {
      return TariffBook.standard();
    }
    Instant change = start.plusMillis(draw.between(0, 7_200_000));
    return TariffBook.of(Vector.of(introductory(draw, change), ordinary(change))).get();
  }

  private static Tariff ordinary(Instant from) {
    return ImmutableTariff.builder().from(Tariff.standard()).validFrom(from).build();
  }

  private static Tariff introductory(Draw draw, Instant until) {
    return ImmutableTariff.builder()
        .name("introductory")
        .perMinute(new Money(new BigDecimal("1.99"), "NOK"))
        .increments(draw.pick(INCREMENTS))
        .validUntil(until)
        .build();
  }
}
