package no.meetat.sip.signalling.message;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Builds responses (RFC 3261, section 8.2.6). */
public final class Responses {

  private static final String ALLOW = "INVITE, ACK, BYE, CANCEL, OPTIONS, INFO, PRACK, UPDATE";

  private static final String ALLOW_WITH_EVENTS = ALLOW + ", " + Method.SUBSCRIBE;

  /** The extensions that peers may require, for Supported (RFC 3262, RFC 4028). */
  public static final Set<String> EXTENSIONS = LinkedHashSet.of("100rel", "timer");

  /** The bodies we accept, for Accept (RFC 5621, section 4). */
  public static final String ACCEPT =
      "application/sdp, multipart/mixed, multipart/alternative, multipart/related";

  private static final int RETRY_AFTER_SECONDS = 5;
  private static final int LONGEST_WAIT_SECONDS = 10;

  private Responses() {}

  /** A bare response; its To has a tag, a new one where the request brought none. */
  public static SipResponse of(SipRequest request, int status) {
    return of(request, status, Tags.tag());
  }

  /** A bare response with this tag of ours, where the request brought none. */
  public static SipResponse of(SipRequest request, int status, String ourTag) {
    return of(request, new Refusal(status, Status.phrase(status)), ourTag);
  }

  /** A bare response that says why. */
  public static SipResponse of(SipRequest request, Refusal why) {
    return of(request, why, Tags.tag());
  }

  /** A bare response that says why, with this tag of ours, where the request brought none. */
  public static SipResponse of(SipRequest request, Refusal why, String ourTag) {
    Vector<HeaderField> echoed =
        vias(request)
            .appendAll(echoed(request, why.status()))
            .append(new HeaderField(HeaderNames.FROM, first(request, HeaderNames.FROM)))
            .append(new HeaderField(HeaderNames.TO, to(request, why.status(), ourTag)))
            .append(new HeaderField(HeaderNames.CALL_ID, request.callId()))
            .append(new HeaderField(HeaderNames.CSEQ, request.cseq().toString()))
            .appendAll(reason(request, why.status()));
    return new SipResponse(why.status(), why.reason(), new HeaderFields(echoed), "");
  }

  /** The topmost Via with the source of the request, the others as they are. */
  private static Vector<HeaderField> vias(SipRequest request) {
    return request
        .headers()
        .values(HeaderNames.VIA)
        .update(0, request.via().toString())
        .map(via -> new HeaderField(HeaderNames.VIA, via));
  }

  /** The route of the dialog that a 2xx founds (section 12.1.1), the time of a 100 (8.2.6.1). */
  private static Vector<HeaderField> echoed(SipRequest request, int status) {
    boolean founds = Method.foundsDialog(request.method()) && Status.isSuccess(status);
    return request
        .headers()
        .all()
        .filter(field ->
            (founds && field.is(HeaderNames.RECORD_ROUTE))
                || (status == Status.TRYING && field.is(HeaderNames.TIMESTAMP)));
  }

  /**
   * The refusal of a call, which a challenge is not, says why in the words of telephone networks
   * too (RFC 6432).
   */
  private static Option<HeaderField> reason(SipRequest request, int status) {
    boolean refuses =
        request.is(Method.INVITE)
            && request.to().tag().isEmpty()
            && Status.isRefusal(status)
            && status != Status.UNAUTHORIZED;
    return (refuses ? Q850.of(status) : Option.<Integer>none())
        .map(cause -> new Reason(Reason.Q_850, cause).toString())
        .map(reason -> new HeaderField(HeaderNames.REASON, reason));
  }

  private static String to(SipRequest request, int status, String ourTag) {
    String to = first(request, HeaderNames.TO);
    boolean untagged = request.to().tag().isEmpty() && status != Status.TRYING;
    return untagged ? to + ";tag=" + ourTag : to;
  }

  private static String first(SipRequest request, String name) {
    return request.headers().first(name).get();
  }

  /** 503, to be tried again after some seconds. */
  public static SipResponse unavailable(SipRequest request) {
    return retryAfter(of(request, Status.SERVICE_UNAVAILABLE), RETRY_AFTER_SECONDS);
  }

  /** 500, to be tried again after 0 to 10 s (RFC 3261, section 14.2; RFC 3311, section 5.2). */
  public static SipResponse busy(SipRequest request) {
    return retryAfter(of(request, Status.SERVER_INTERNAL_ERROR), Tags.upTo(LONGEST_WAIT_SECONDS));
  }

  private static SipResponse retryAfter(SipResponse response, int seconds) {
    return response.with(HeaderNames.RETRY_AFTER, String.valueOf(seconds));
  }

  /** 422 with the shortest interval we take, in seconds (RFC 4028, section 6). */
  public static SipResponse intervalTooSmall(SipRequest request, int shortest) {
    return of(request, Status.SESSION_INTERVAL_TOO_SMALL)
        .with(HeaderNames.MIN_SE, String.valueOf(shortest));
  }

  /** 423 with the shortest duration we take, in seconds (RFC 6665, section 4.2.1.1). */
  public static SipResponse tooBrief(SipRequest request, int shortest) {
    return of(request, Status.INTERVAL_TOO_BRIEF)
        .with(HeaderNames.MIN_EXPIRES, String.valueOf(shortest));
  }

  /** 489 with the event packages that we know (RFC 6665, section 4.2.1.1). */
  public static SipResponse badEvent(SipRequest request, String known) {
    return of(request, Status.BAD_EVENT).with(HeaderNames.ALLOW_EVENTS, known);
  }

  /** 488 with the reason (RFC 3261, section 20.43). */
  public static SipResponse notAcceptable(SipRequest request, String reason) {
    return of(request, Status.NOT_ACCEPTABLE_HERE)
        .with(HeaderNames.WARNING, "399 meetat \"" + reason + "\"");
  }

  /** 415 with the types we would have accepted. */
  public static SipResponse unsupportedBody(SipRequest request, String accepted) {
    return of(request, Status.UNSUPPORTED_MEDIA_TYPE)
        .with(HeaderNames.ACCEPT, accepted)
        .with(HeaderNames.ACCEPT_ENCODING, "identity");
  }

  /** The methods we serve those who may subscribe to conferences, or may not, for Allow. */
  public static String allow(boolean events) {
    return events ? ALLOW_WITH_EVENTS : ALLOW;
  }

  /** 405 with the methods we serve. */
  public static SipResponse methodNotAllowed(SipRequest request, String served) {
    return of(request, Status.METHOD_NOT_ALLOWED).with(HeaderNames.ALLOW, served);
  }

  /** 501 with the methods we serve. */
  public static SipResponse notImplemented(SipRequest request, String served) {
    return of(request, Status.NOT_IMPLEMENTED).with(HeaderNames.ALLOW, served);
  }

  /** 420 for these option tags, none of which we support (RFC 3261, section 8.2.2.3). */
  public static SipResponse badExtension(SipRequest request, String optionTags) {
    return of(request, Status.BAD_EXTENSION)
        .with(HeaderNames.UNSUPPORTED, optionTags)
        .with(HeaderNames.SUPPORTED, EXTENSIONS.mkString(", "));
  }

  /** 469: we asked for no packages of INFO (RFC 6086, section 4.2.2). */
  public static SipResponse badInfoPackage(SipRequest request) {
    return of(request, Status.BAD_INFO_PACKAGE).with(HeaderNames.RECV_INFO, "");
  }

  /** The response with what we support (RFC 3261, section 11.2). */
  public static SipResponse capable(SipResponse response) {
    return capable(response, ALLOW);
  }

  /** The same for those who may subscribe to these event packages. */
  public static SipResponse capable(SipResponse response, Vector<String> packages) {
    return capable(response, ALLOW_WITH_EVENTS)
        .with(HeaderNames.ALLOW_EVENTS, packages.mkString(", "));
  }

  private static SipResponse capable(SipResponse response, String methods) {
    return response
        .with(HeaderNames.ALLOW, methods)
        .with(HeaderNames.ACCEPT, ACCEPT)
        .with(HeaderNames.SUPPORTED, EXTENSIONS.mkString(", "));
  }
}
