package no.meetat.sip.signalling;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.function.Predicate;
import no.meetat.sip.signalling.dialog.Contacts;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.MediaType;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.OtherUri;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.message.TelUri;
import no.meetat.sip.signalling.transport.Flow;

/** What any request must pass, in the order of RFC 3261, section 8.2. */
final class RequestChecks {

  private static final Set<String> SERVED =
      HashSet.of(
          Method.INVITE,
          Method.BYE,
          Method.OPTIONS,
          Method.INFO,
          Method.PRACK,
          Method.UPDATE,
          Method.SUBSCRIBE);
  private static final Set<String> KNOWN =
      HashSet.of(Method.REGISTER, Method.NOTIFY, Method.PUBLISH, Method.MESSAGE, Method.REFER);

  private final Predicate<Flow> watching;
  private final Predicate<InetSocketAddress> ours;

  /**
   * Those of one server.
   *
   * @param watching whether who sends over a flow may subscribe to conferences
   * @param ours where this server reaches itself
   */
  RequestChecks(Predicate<Flow> watching, Predicate<InetSocketAddress> ours) {
    this.watching = watching;
    this.ours = ours;
  }

  /** The response that refuses a request that came over this flow, if any. */
  Option<SipResponse> refusal(SipRequest request, Flow flow) {
    return method(request, flow)
        .orElse(() -> scheme(request, flow))
        .orElse(() -> extensions(request))
        .orElse(
            () -> Method.refreshesTarget(request.method()) ? target(request, flow) : Option.none())
        .orElse(() -> Method.hasSession(request.method()) ? session(request) : Option.none());
  }

  private Option<SipResponse> method(SipRequest request, Flow flow) {
    if (SERVED.contains(request.method())) {
      return Option.none();
    }
    String served = Responses.allow(watching.test(flow));
    return Option.some(
        KNOWN.contains(request.method())
            ? Responses.methodNotAllowed(request, served)
            : Responses.notImplemented(request, served));
  }

  /** A {@code sips:} URI asks for TLS all the way (RFC 3261, section 26.2.2). */
  private static Option<SipResponse> scheme(SipRequest request, Flow flow) {
    boolean served =
        switch (request.uri()) {
          case SipUri sip -> !sip.isSecure() || flow.protocol().isSecure();
          case TelUri tel -> true;
          case OtherUri other -> false;
        };
    return Option.when(!served, () -> Responses.of(request, Status.UNSUPPORTED_URI_SCHEME));
  }

  private static Option<SipResponse> extensions(SipRequest request) {
    return request
        .headers()
        .list(HeaderNames.REQUIRE)
        .mapLeft(why -> Responses.of(request, why))
        .map(tags -> tags.reject(tag -> isSupported(tag)))
        .filterOrElse(Vector::isEmpty, tags -> Responses.badExtension(request, tags.mkString(", ")))
        .swap()
        .toOption();
  }

  private static boolean isSupported(String optionTag) {
    return Responses.EXTENSIONS.contains(optionTag.toLowerCase(Locale.ROOT));
  }

  private Option<SipResponse> target(SipRequest request, Flow flow) {
    return Contacts.refusal(request, flow, ours).map(why -> Responses.of(request, why));
  }

  private static Option<SipResponse> session(SipRequest request) {
    return Option.when(
            request.is(Method.INVITE) && !MediaType.SDP.isAccepted(request.headers()),
            () -> Responses.of(request, Status.NOT_ACCEPTABLE))
        .orElse(() -> SessionBody.refusal(request));
  }
}
