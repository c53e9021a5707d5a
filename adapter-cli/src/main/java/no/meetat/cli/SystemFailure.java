package no.meetat.cli;

/** The machine, not the user, is at fault: exit code 3, with this message. */
final class SystemFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SystemFailure(String message) {
    super(message);
  }
}
