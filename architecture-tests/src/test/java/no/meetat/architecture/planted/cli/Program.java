package no.meetat.architecture.planted.cli;

/** The program itself may write to the console. */
public class Program {

  /** Says that it runs. */
  public static void main(String[] arguments) {
    System.out.println("running");
  }
}
