package no.meetat.cli.server;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import no.meetat.billing.damage.DamageWatch;

/**
 * What is looked at while the service runs, for what an operator should know.
 *
 * @param kernelDrops datagrams that the kernel lost
 * @param logLines lines that the log left out
 */
record Watches(
    LossWatch kernelDrops,
    LossWatch logLines,
    GuessAlarm guesses,
    DamageWatch damage,
    ChangedFiles files)
    implements AutoCloseable {

  /** Looks from now on. */
  void start() {
    guesses.start();
    damage.start();
    files.start();
  }

  /** What an operator should look after though calls are taken. */
  Seq<String> warnings() {
    return Vector.of(kernelDrops.warning(), logLines.warning(), guesses.warning(), damage.warning())
        .flatMap(warning -> warning)
        .appendAll(files.warnings());
  }

  @Override
  public void close() {
    guesses.close();
    damage.close();
    files.close();
  }
}
