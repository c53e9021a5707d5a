package no.meetat.cli;

/** What a command's exit code means. */
final class ExitCode {
  static final int DONE = 0;

  /** The answer is no: an expectation failed, a booking was refused. */
  static final int NO = 1;

  static final int WRONG_USAGE = 2;
  static final int SYSTEM_FAILED = 3;

  private ExitCode() {}
}
