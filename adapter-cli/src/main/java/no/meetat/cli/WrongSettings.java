package no.meetat.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Settings that cannot be: its message has a line for each that is wrong. */
final class WrongSettings extends ParameterException {

  private static final long serialVersionUID = 1L;

  private final String lines;

  WrongSettings(CommandLine command, String lines) {
    super(command, lines);
    this.lines = lines;
  }

  String lines() {
    return lines;
  }
}
