package no.meetat.sip.call;

import io.vavr.control.Option;
import no.meetat.bridge.LineFigures;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.rtp.LineCounts;

/** Measures one line tick by tick, and shows every 200 ms how it fares. */
final class LineMeasure {

  private static final int MILLIS_A_SECOND = 1_000;

  private final LineCounts line;
  private final Level level = new Level();
  private final LineQuality quality = new LineQuality();
  private final LineGauge gauge = new LineGauge();
  private int ticks;

  LineMeasure(LineCounts line) {
    this.line = line;
  }

  /** What was shown last; for any thread. */
  Option<LineFigures> figures() {
    return gauge.read();
  }

  /**
   * A tick has passed, with this to hear; for the worker.
   *
   * @param way how long packets are on their way, ms; 0 where that is not known
   */
  void tick(Receiving from, long way) {
    if (from.isHeard()) {
      level.hear(from.power());
    } else {
      level.rest();
    }
    ticks++;
    if (ticks == Level.PART) {
      ticks = 0;
      quality.turn(line.packetsReceived(), line.lost(), line.late());
      show(from.codec(), quality.mosTenths(from.held(), way));
      level.turn();
    }
  }

  private void show(Codec codec, int mosTenths) {
    long jitter = line.jitter() * MILLIS_A_SECOND / codec.format().clockRate();
    gauge.show(
        codec, level.power(), line.packetsReceived(), line.lost(), line.late(), jitter, mosTenths);
  }
}
