package no.meetat.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Logging while a short command runs: its one line of error must stand alone. */
final class Logs {
  private Logs() {}

  static void quietUnless(boolean verbose) {
    if (!verbose && LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.getLoggerContext().getLoggerList().forEach(logger -> logger.setLevel(Level.OFF));
    }
  }
}
