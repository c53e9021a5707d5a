package no.meetat.sip.signalling.refresh;

import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.IntervalField;

/**
 * The largest Min-SE of a dialog, in what has come and in what refused ours: no refresh of ours
 * asks for less (RFC 4028, section 7.4). One thread at a time.
 */
public final class LeastInterval {

  private int seconds;

  /** Ours at first, in seconds. */
  public LeastInterval(int shortest) {
    this.seconds = shortest;
  }

  /** Takes note of a refresh of the peer, or of a 422. */
  public void note(HeaderFields headers) {
    headers
        .first(HeaderNames.MIN_SE)
        .flatMap(IntervalField::read)
        .map(least -> Math.min(SessionIntervals.LONGEST, least.seconds()))
        .forEach(least -> seconds = Math.max(seconds, least));
  }

  /** The interval in seconds, for Min-SE. */
  public int seconds() {
    return seconds;
  }

  /** The interval, or a longer one where it is less. */
  public AgreedInterval allow(AgreedInterval interval) {
    return interval.of(Math.max(seconds, interval.seconds()));
  }
}
