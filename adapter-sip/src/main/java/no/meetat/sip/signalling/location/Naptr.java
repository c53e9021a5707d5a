package no.meetat.sip.signalling.location;

import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A service of a domain (RFC 3403, section 4).
 *
 * @param order the lowest first
 * @param preference the lowest first, of the same order
 * @param flag {@code s} where the replacement is a service that servers are listed for, in lower
 *     case
 * @param service its name, as {@code SIP+D2U}, in upper case
 * @param replacement what to ask for next
 */
public record Naptr(int order, int preference, String flag, String service, String replacement) {

  /** The regular expression, which SIP does not use, is passed over. */
  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{1,5}) ([0-9]{1,5}) \"?([A-Za-z0-9]{0,8})\"? \"?([A-Za-z0-9+:_-]{0,64})\"?"
              + " (?:\"[^\"]*\"|[^ \"]*) (\\S{1,255})");

  /** The record that is written so in zone files; none where it is malformed. */
  static Option<Naptr> read(String written) {
    return Option.some(FORM.matcher(written))
        .filter(Matcher::matches)
        .map(parts ->
            new Naptr(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                parts.group(3).toLowerCase(Locale.ROOT),
                parts.group(4).toUpperCase(Locale.ROOT),
                parts.group(5)));
  }
}
