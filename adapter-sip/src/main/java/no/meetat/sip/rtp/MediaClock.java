package no.meetat.sip.rtp;

/**
 * How the timestamps of a stream we send go with the monotonic clock. Packets are sent at a beat,
 * some a little late, so the least late of the last ones tells.
 */
final class MediaClock {

  private static final long NANOS_A_SECOND = 1_000_000_000;

  private boolean known;
  private int timestamp;
  private long nanos;

  /** All before this moment, {@code later}, have been sent now. */
  void mark(int later, long now, int clockRate) {
    long expected = nanos + (later - timestamp) * NANOS_A_SECOND / clockRate;
    if (!known || now < expected) {
      known = true;
      timestamp = later;
      nanos = now;
    }
  }

  /** The timestamp of this moment; one has to be marked before. */
  int at(long now, int clockRate) {
    return timestamp + (int) ((now - nanos) * clockRate / NANOS_A_SECOND);
  }

  /** A beat that begins anew is followed. */
  void forget() {
    known = false;
  }
}
