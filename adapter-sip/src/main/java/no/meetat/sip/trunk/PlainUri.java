package no.meetat.sip.trunk;

import no.meetat.sip.signalling.message.SipUri;

/** Who is meant by a URI, without how it is reached. */
final class PlainUri {

  private PlainUri() {}

  /** As To and From may have it: no port, no transport (RFC 3261, section 19.1.1, table 1). */
  static String of(SipUri uri) {
    return scheme(uri)
        + uri.user().map(user -> user + "@").getOrElse("")
        + uri.host()
        + uri.parameters().get("user").map(kind -> ";user=" + kind).getOrElse("");
  }

  private static String scheme(SipUri uri) {
    return uri.isSecure() ? "sips:" : "sip:";
  }
}
