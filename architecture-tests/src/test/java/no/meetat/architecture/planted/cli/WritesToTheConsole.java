package no.meetat.architecture.planted.cli;

/** Writes past the program's own output. */
class WritesToTheConsole {

  void out() {
    System.out.println("so");
  }

  void err() {
    System.err.println("so");
  }

  void trace(Throwable bug) {
    bug.printStackTrace();
  }
}
