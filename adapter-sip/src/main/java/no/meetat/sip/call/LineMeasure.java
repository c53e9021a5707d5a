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
  private final LineGauge gauge = new LineGauge();
  private int ticks;

  LineMeasure(LineCounts line) {
    this.line = line;
  }

  /** What was shown last; for any thread. */
  Option<LineFigures> figures() {
    return gauge.read();
  }

  /** A tick has passed, with this to hear; for the worker. */
  void tick(Receiving from) {
    if (from.isHeard()) {
      level.hear(from.power());
    } else {
      level.rest();
    }
    ticks++;
    if (ticks == Level.PART) {
      ticks = 0;
      show(from.codec());
      level.turn();
    }
  }

  private void show(Codec codec) {
    long jitter = line.jitter() * MILLIS_A_SECOND / codec.format().clockRate();
    gauge.show(codec, level.power(), line.packetsReceived(), line.lost(), line.late(), jitter);
  }
}
