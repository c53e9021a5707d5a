package no.meetat.sip.trunk;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.ReceivedResponse;

/** How long a server asks to be left alone (RFC 3261, section 20.33). */
final class RetryAfter {

  /** No server rests longer, whatever it asks. */
  static final Duration LONGEST = Duration.ofHours(1);

  /** A comment and parameters may follow. */
  private static final Pattern SECONDS = Pattern.compile("([0-9]{1,9})\\s*+(?:[(;].*)?");

  private RetryAfter() {}

  /** The time that a response names; none where it names none, or 0. */
  static Option<Duration> of(ReceivedResponse response) {
    return response
        .headers()
        .first(HeaderNames.RETRY_AFTER)
        .map(SECONDS::matcher)
        .filter(Matcher::matches)
        .map(parts -> Duration.ofSeconds(Long.parseLong(parts.group(1))))
        .filter(Duration::isPositive)
        .map(asked -> asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
  }
}
