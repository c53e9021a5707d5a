package no.meetat.architecture.planted.cli;

import java.io.PrintWriter;

/** The program itself may write to the console. */
public class Program {

  /** Says that it runs. */
  public static void main(String[] arguments) {
    System.out.println("running");
  }

  /** A trace to a writer is no trace to the console. */
  static void report(Throwable bug, PrintWriter errors) {
    bug.printStackTrace(errors);
  }
}
