package no.meetat.architecture.planted.bridge;

/** The outermost of the domain; an innocent one. */
public class Counter {

  private int changes;

  /** Here, state may change and threads may meet. */
  public synchronized int change() {
    return ++changes;
  }
}
