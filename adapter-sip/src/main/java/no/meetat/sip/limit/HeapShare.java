package no.meetat.sip.limit;

/** Memory in octets that grows with the heap, up to a limit. */
public final class HeapShare {

  private HeapShare() {}

  /** So many octets, but no more than this part of the largest heap there may be. */
  public static long of(long octets, int part) {
    return Math.min(octets, Runtime.getRuntime().maxMemory() / part);
  }
}
