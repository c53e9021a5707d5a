package no.meetat.sip.signalling.refresh;

import java.time.Duration;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.IntervalField;
import no.meetat.sip.signalling.message.SipResponse;

/**
 * The interval in which a session is refreshed once at least, as a request and its 2xx agree on it.
 *
 * @param seconds the interval
 * @param ours whether it is our turn to refresh, not the peer's
 * @param required whether the peer knows session timers, and has to heed this one
 */
public record AgreedInterval(int seconds, boolean ours, boolean required) {

  private static final int GRACE_SECONDS = 32;
  private static final int PARTS_OF_GRACE = 3;
  private static final int PARTS_BETWEEN_TRIES = 10;
  private static final int SHORTEST_BETWEEN_TRIES = 10;

  /** The same of another length. */
  AgreedInterval of(int otherSeconds) {
    return new AgreedInterval(otherSeconds, ours, required);
  }

  /** When we refresh, where that is ours to do (section 10). */
  public Duration half() {
    return Duration.ofMillis(seconds * 1_000L / 2);
  }

  /** When a session that was not refreshed ends: some time before its interval (section 10). */
  public Duration end() {
    return Duration.ofSeconds(seconds - Math.min(GRACE_SECONDS, seconds / PARTS_OF_GRACE));
  }

  /** The time from a refresh that failed to the next try. */
  public Duration pause() {
    return Duration.ofSeconds(Math.max(SHORTEST_BETWEEN_TRIES, seconds / PARTS_BETWEEN_TRIES));
  }

  /** The 2xx that agrees to it (section 9). */
  public SipResponse in(SipResponse response) {
    SipResponse told =
        response.with(HeaderNames.SESSION_EXPIRES, IntervalField.of(seconds, !ours).toString());
    return required ? told.with(HeaderNames.REQUIRE, SessionIntervals.OPTION_TAG) : told;
  }

  /** The value of Session-Expires in our next refresh (section 7.4). */
  public String inRequest() {
    return IntervalField.of(seconds, true).toString();
  }
}
