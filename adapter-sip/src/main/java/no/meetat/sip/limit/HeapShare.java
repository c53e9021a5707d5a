package no.meetat.sip.limit;

/** Memory in octets that grows with the heap, up to a limit. */
public final class HeapShare {

  private HeapShare() {}

  /** This many octets, but at most one {@code part}th of the largest possible heap. */
  public static long of(long octets, int part) {
    return Math.min(octets, Runtime.getRuntime().maxMemory() / part);
  }
}
