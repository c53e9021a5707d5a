package no.meetat.sip.signalling.digest;

import io.vavr.control.Option;
import no.meetat.number.NumberText;
import no.meetat.number.PhoneNumber;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Uri;

/**
 * What an answer is for, by its {@code uri}, which must be what the request is for (RFC 7616,
 * section 3.4.6).
 *
 * @param text as it is written
 */
record DigestUri(String text) {

  /**
   * Whether it may be the same as this Request-URI. Proxies change hosts, ports, parameters and how
   * a number is written (RFC 3261, section 22.4), and some phones name no user at all; but who
   * names a user names this one.
   */
  boolean isFor(Uri requestUri) {
    return Uri.read(text)
        .exists(named -> namesNoUser(named) || isSame(named.text(), requestUri.text()));
  }

  private static boolean namesNoUser(Uri named) {
    return named instanceof SipUri sip && sip.user().isEmpty();
  }

  private static boolean isSame(String one, String other) {
    Option<String> user = user(one);
    return user.isDefined() && user.equals(user(other));
  }

  /** The number of the user as calls read it; else the user, without separators and escapes. */
  private static Option<String> user(String uri) {
    return Option.when(uri.length() <= NumberText.LONGEST, uri)
        .map(text ->
            PhoneNumber.parse(text)
                .map(PhoneNumber::e164)
                .getOrElse(() -> NumberText.of(text).digits()));
  }
}
