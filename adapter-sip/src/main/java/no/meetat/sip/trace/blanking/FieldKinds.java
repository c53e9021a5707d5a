package no.meetat.sip.trace.blanking;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.Locale;

/** What the header fields hold that may be shown. */
final class FieldKinds {

  /** What is done with the value of a field. */
  enum Kind {
    /** It is shown as it is. */
    PLAIN,
    /** It names somebody. */
    URIS,
    /** It has parameters behind what is shown. */
    PARAMETERS,
    /** It is text in which no digits are shown. */
    WORDS,
    /** It authenticates. */
    CREDENTIALS,
    /** Nobody knows what is in it. */
    UNKNOWN
  }

  private static final String PLAIN =
      "call-id cseq max-forwards content-length content-type content-encoding content-language"
          + " content-disposition content-id content-transfer-encoding mime-version accept"
          + " accept-encoding accept-language accept-contact reject-contact request-disposition"
          + " allow allow-events supported require proxy-require unsupported expires min-expires"
          + " session-expires min-se date timestamp user-agent server event subscription-state"
          + " privacy priority in-reply-to replaces join target-dialog rack rseq sip-etag"
          + " sip-if-match recv-info info-package flow-timer"
          + " p-charging-vector p-charging-function-addresses p-access-network-info"
          + " p-visited-network-id retry-after p-early-media answer-mode";

  private static final String URIS =
      "from to contact route record-route path service-route reply-to refer-to referred-by"
          + " p-asserted-identity p-preferred-identity remote-party-id p-called-party-id"
          + " p-associated-uri diversion history-info";

  private static final String WORDS = "subject organization warning reason";

  private static final String CREDENTIALS =
      "authorization proxy-authorization www-authenticate proxy-authenticate authentication-info"
          + " proxy-authentication-info";

  private static final Map<String, Kind> KINDS =
      of(PLAIN, Kind.PLAIN)
          .merge(of(URIS, Kind.URIS))
          .merge(of("via", Kind.PARAMETERS))
          .merge(of(WORDS, Kind.WORDS))
          .merge(of(CREDENTIALS, Kind.CREDENTIALS));

  private FieldKinds() {}

  private static Map<String, Kind> of(String names, Kind kind) {
    return Vector.of(names.split(" "))
        .foldLeft(HashMap.empty(), (map, name) -> map.put(name, kind));
  }

  /** The kind of the field with this name, in its long form. */
  static Kind of(String name) {
    return KINDS.getOrElse(name.toLowerCase(Locale.ROOT), Kind.UNKNOWN);
  }
}
