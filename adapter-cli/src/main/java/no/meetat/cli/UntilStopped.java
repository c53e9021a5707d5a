package no.meetat.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that goes on until it is over or somebody stops the command (SIGINT, SIGTERM). */
final class UntilStopped {

  /** What remains to be done may take so long. */
  private static final long PATIENCE_SECONDS = 5;

  private static final Logger LOG = LoggerFactory.getLogger(UntilStopped.class);

  private UntilStopped() {}

  /**
   * Does the work; when the command is stopped, ends it in good order and the process with its exit
   * code.
   *
   * @param end makes the work end soon
   * @param work returns an exit code
   */
  static int by(Runnable end, IntSupplier work) {
    CountDownLatch over = new CountDownLatch(1);
    int[] exitCode = {ExitCode.SYSTEM_FAILED};
    Thread stop = new Thread(() -> stop(end, over, exitCode), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      exitCode[0] = work.getAsInt();
      return exitCode[0];
    } finally {
      over.countDown();
      forget(stop);
    }
  }

  private static void stop(Runnable end, CountDownLatch over, int[] exitCode) {
    end.run();
    try {
      boolean done = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      Runtime.getRuntime().halt(done ? exitCode[0] : ExitCode.SYSTEM_FAILED);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException stopping) {
      LOG.debug("stopping already", stopping);
    }
  }
}
