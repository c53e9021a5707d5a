package no.meetat.sip.signalling.message;

import io.vavr.control.Option;
import java.time.Duration;

/** How long who answers asks to be left alone (RFC 3261, section 20.33). */
public final class RetryAfter {

  private RetryAfter() {}

  /**
   * The time that a response names, cut at the longest; none where it names none that can be read.
   * A comment and parameters may follow it.
   *
   * @param longest in whole seconds
   */
  public static Option<Duration> of(ReceivedResponse response, Duration longest) {
    return response
        .headers()
        .first(HeaderNames.RETRY_AFTER)
        .map(written -> written.split("[\\s(;]", 2)[0])
        .flatMap(seconds -> Digits.cutAt(seconds, Math.toIntExact(longest.toSeconds())))
        .map(Duration::ofSeconds);
  }
}
