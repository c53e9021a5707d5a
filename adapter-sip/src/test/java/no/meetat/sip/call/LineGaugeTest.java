package no.meetat.sip.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicBoolean;
import no.meetat.bridge.LineFigures;
import no.meetat.sip.codec.Codecs;
import org.junit.jupiter.api.Test;

class LineGaugeTest {

  private static final int TIMES = 300_000;

  private final LineGauge gauge = new LineGauge();

  @Test
  void nothing_is_read_before_anything_was_shown() {
    assertThat(gauge.read()).isEmpty();
  }

  @Test
  void what_was_shown_last_is_read() {
    gauge.show(Codecs.PCMA, 0, 1, 1, 1, 1, 1);
    gauge.show(Codecs.G722, Level.UNHEARD, 100, 3, 2, 7, LineQuality.UNKNOWN);

    assertThat(gauge.read())
        .contains(
            new LineFigures(
                Option.none(), Codecs.G722.name(), 100, 3, 2, 7, Option.none(), Option.none()));
  }

  @Test
  void what_is_read_while_another_thread_shows_was_shown_together() throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    Thread worker = Thread.ofPlatform().start(() -> showAll(over));
    long last = 0;
    while (!over.get()) {
      long now = gauge.read().map(figures -> checked(figures)).getOrElse(last);
      assertThat(now).isGreaterThanOrEqualTo(last);
      last = now;
    }
    worker.join();

    assertThat(checked(gauge.read().get())).isEqualTo(TIMES);
  }

  private void showAll(AtomicBoolean over) {
    for (int n = 1; n <= TIMES; n++) {
      gauge.show(n % 2 == 0 ? Codecs.PCMA : Codecs.PCMU, n, n, n, n, n, n);
    }
    over.set(true);
  }

  private static long checked(LineFigures figures) {
    long n = figures.received();
    String codec = n % 2 == 0 ? "PCMA" : "PCMU";
    Option<Integer> level = Option.some(Level.decibels(n));
    assertThat(figures)
        .isEqualTo(
            new LineFigures(
                level, codec, n, n, n, n, Option.some(BigDecimal.valueOf(n, 1)), Option.none()));
    return n;
  }
}
