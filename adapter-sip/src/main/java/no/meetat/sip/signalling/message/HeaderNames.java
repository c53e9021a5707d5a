package no.meetat.sip.signalling.message;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.Locale;

/** Names of header fields; upper and lower case are the same (RFC 3261, section 7.3.1). */
public final class HeaderNames {

  public static final String ACCEPT = "Accept";
  public static final String ACCEPT_ENCODING = "Accept-Encoding";
  public static final String ALLOW = "Allow";
  public static final String ALLOW_EVENTS = "Allow-Events";
  public static final String AUTHORIZATION = "Authorization";
  public static final String CALL_ID = "Call-ID";
  public static final String CONTACT = "Contact";
  public static final String CONTENT_DISPOSITION = "Content-Disposition";
  public static final String CONTENT_ENCODING = "Content-Encoding";
  public static final String CONTENT_LENGTH = "Content-Length";
  public static final String CONTENT_TRANSFER_ENCODING = "Content-Transfer-Encoding";
  public static final String CONTENT_TYPE = "Content-Type";
  public static final String CSEQ = "CSeq";
  public static final String DIVERSION = "Diversion";
  public static final String EVENT = "Event";
  public static final String EXPIRES = "Expires";
  public static final String FROM = "From";
  public static final String HISTORY_INFO = "History-Info";
  public static final String INFO_PACKAGE = "Info-Package";
  public static final String MAX_FORWARDS = "Max-Forwards";
  public static final String MIN_EXPIRES = "Min-Expires";
  public static final String MIN_SE = "Min-SE";
  public static final String P_ASSERTED_IDENTITY = "P-Asserted-Identity";
  public static final String P_CHARGING_VECTOR = "P-Charging-Vector";
  public static final String PRIVACY = "Privacy";
  public static final String PROXY_AUTHENTICATE = "Proxy-Authenticate";
  public static final String PROXY_AUTHORIZATION = "Proxy-Authorization";
  public static final String RACK = "RAck";
  public static final String REASON = "Reason";
  public static final String RECORD_ROUTE = "Record-Route";
  public static final String RECV_INFO = "Recv-Info";
  public static final String REFER_TO = "Refer-To";
  public static final String REPLACES = "Replaces";
  public static final String REQUIRE = "Require";
  public static final String RETRY_AFTER = "Retry-After";
  public static final String ROUTE = "Route";
  public static final String SESSION_EXPIRES = "Session-Expires";
  public static final String SUBSCRIPTION_STATE = "Subscription-State";
  public static final String SUPPORTED = "Supported";
  public static final String TIMESTAMP = "Timestamp";
  public static final String TO = "To";
  public static final String UNSUPPORTED = "Unsupported";
  public static final String VIA = "Via";
  public static final String WARNING = "Warning";
  public static final String WWW_AUTHENTICATE = "WWW-Authenticate";

  /** Those by which a request is answered and its dialog is known (RFC 3261, section 8.1.1). */
  static final String[] OF_EVERY_REQUEST = {VIA, FROM, TO, CALL_ID, CSEQ};

  /** As registered with IANA. */
  private static final Map<String, String> COMPACT =
      HashMap.<String, String>empty()
          .put("a", "Accept-Contact")
          .put("b", "Referred-By")
          .put("c", CONTENT_TYPE)
          .put("d", "Request-Disposition")
          .put("e", CONTENT_ENCODING)
          .put("f", FROM)
          .put("i", CALL_ID)
          .put("j", "Reject-Contact")
          .put("k", SUPPORTED)
          .put("l", CONTENT_LENGTH)
          .put("m", CONTACT)
          .put("n", "Identity-Info")
          .put("o", EVENT)
          .put("r", REFER_TO)
          .put("s", "Subject")
          .put("t", TO)
          .put("u", ALLOW_EVENTS)
          .put("v", VIA)
          .put("x", SESSION_EXPIRES)
          .put("y", "Identity");

  private HeaderNames() {}

  /** The long form of a name (RFC 3261, section 7.3.3). */
  public static String expanded(String written) {
    return written.length() == 1
        ? COMPACT.getOrElse(written.toLowerCase(Locale.ROOT), written)
        : written;
  }
}
