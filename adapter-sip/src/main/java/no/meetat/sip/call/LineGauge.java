package no.meetat.sip.call;

import io.vavr.control.Option;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import no.meetat.bridge.LineFigures;
import no.meetat.sip.codec.Codec;
import org.jspecify.annotations.Nullable;

/**
 * What one worker shows of a line, and any thread reads. The worker never waits and allocates
 * nothing: the version is odd while it writes, and a reader who met that, or another version after
 * than before, reads again (a sequence lock).
 */
final class LineGauge {

  private static final int POWER = 0;
  private static final int RECEIVED = 1;
  private static final int LOST = 2;
  private static final int LATE = 3;
  private static final int JITTER = 4;
  private static final int MOS = 5;
  private static final int FIGURES = 6;

  /** Before another look, where the worker was just writing, or lost its core while it did. */
  private static final long PAUSE_NANOS = 10_000;

  private final AtomicLong version = new AtomicLong();
  private final AtomicLongArray shown = new AtomicLongArray(FIGURES);
  private final AtomicReference<@Nullable Codec> codec = new AtomicReference<>();

  /** By the one worker of the call; jitter is in milliseconds, the opinion score in tenths. */
  void show(Codec codec, long power, long received, long lost, long late, long jitter, long mos) {
    long before = version.getPlain();
    version.setOpaque(before + 1);
    VarHandle.storeStoreFence();
    this.codec.setOpaque(codec);
    shown.setOpaque(POWER, power);
    shown.setOpaque(RECEIVED, received);
    shown.setOpaque(LOST, lost);
    shown.setOpaque(LATE, late);
    shown.setOpaque(JITTER, jitter);
    shown.setOpaque(MOS, mos);
    version.setRelease(before + 2);
  }

  /** What was shown last; none when nothing was. */
  Option<LineFigures> read() {
    while (true) {
      long before = version.getAcquire();
      Option<LineFigures> read = Option.of(codec.getOpaque()).map(this::figures);
      VarHandle.loadLoadFence();
      if (before % 2 == 0 && version.getOpaque() == before) {
        return read;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private LineFigures figures(Codec by) {
    long power = shown.getOpaque(POWER);
    long mos = shown.getOpaque(MOS);
    return new LineFigures(
        Option.when(power != Level.UNHEARD, () -> Level.decibels(power)),
        by.name(),
        shown.getOpaque(RECEIVED),
        shown.getOpaque(LOST),
        shown.getOpaque(LATE),
        shown.getOpaque(JITTER),
        Option.when(mos != LineQuality.UNKNOWN, () -> BigDecimal.valueOf(mos, 1)),
        Option.none());
  }
}
