package no.meetat.sip.call;

import no.meetat.call.CallId;

/**
 * How long a caller has been in the mix of an open meeting, by the mixer's own count.
 *
 * @param call the caller's
 * @param frames of 20 ms, whether anything was heard in them or not
 */
public record MixedFrames(CallId call, long frames) {

  private static final long MILLIS = 20;

  /** The same in milliseconds. */
  public long millis() {
    return frames * MILLIS;
  }
}
