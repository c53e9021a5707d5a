package no.meetat.sip.vital;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that takes one step after the other and survives what a step throws, errors too. Where
 * steps fail again and again it is not well. An OutOfMemoryError ends the process instead, where
 * the JVM is set to do so.
 */
public final class VitalThread implements Runnable {

  /** This many failures in a row are a disease. */
  static final int DISEASE = 20;

  private static final Logger LOG = LoggerFactory.getLogger(VitalThread.class);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** Work that is done again and again. */
  @FunctionalInterface
  public interface Step {

    /** Does it once; false when there is nothing more to do, ever. */
    boolean take() throws Exception;
  }

  private final String name;
  private final Step step;
  private volatile int failures;

  private VitalThread(String name, Step step) {
    this.name = name;
    this.step = step;
  }

  /** Starts such a daemon thread, and has its health watched. */
  public static Thread start(String name, Vitals vitals, Step step) {
    VitalThread work = new VitalThread(name, step);
    Thread thread = Thread.ofPlatform().daemon().name(name).start(work);
    vitals.watch(name, () -> thread.isAlive() && work.failures < DISEASE);
    return thread;
  }

  @Override
  public void run() {
    while (isToGoOn()) {
      LockSupport.parkNanos(this, failures == 0 ? 0 : PAUSE_NANOS);
    }
  }

  private boolean isToGoOn() {
    try {
      boolean more = step.take();
      failures = 0;
      return more;
    } catch (Throwable fault) {
      survive(fault);
      return true;
    }
  }

  /** Reporting may fail for the same reason. */
  private void survive(Throwable fault) {
    try {
      failures = Math.min(failures + 1, DISEASE);
      LOG.error("{} goes on after a failure", name, fault);
    } catch (Throwable worse) {
      failures = DISEASE;
    }
  }
}
