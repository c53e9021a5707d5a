package no.meetat.sip.signalling;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import io.vavr.collection.HashSet;
import io.vavr.collection.Iterator;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.ListIterator;
import javax.sip.header.RequireHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import no.meetat.sip.signalling.message.Responses;

/** What any request must pass (RFC 3261, sections 8.2.1 and 8.2.2). */
final class RequestChecks {

  private static final Set<String> SERVED =
      HashSet.of(Request.INVITE, Request.BYE, Request.OPTIONS, Request.INFO);
  private static final Set<String> KNOWN =
      HashSet.of(
          Request.REGISTER,
          Request.SUBSCRIBE,
          Request.NOTIFY,
          Request.PUBLISH,
          Request.MESSAGE,
          Request.REFER,
          Request.PRACK,
          Request.UPDATE);

  private RequestChecks() {}

  /** The response that refuses the request, if any. */
  static Option<SIPResponse> refusal(SIPRequest request) {
    return method(request).orElse(() -> extensions(request));
  }

  private static Option<SIPResponse> method(SIPRequest request) {
    if (SERVED.contains(request.getMethod())) {
      return Option.none();
    }
    return Option.some(
        KNOWN.contains(request.getMethod())
            ? Responses.methodNotAllowed(request)
            : Responses.of(request, Response.NOT_IMPLEMENTED));
  }

  private static Option<SIPResponse> extensions(SIPRequest request) {
    ListIterator<?> headers = request.getHeaders(RequireHeader.NAME);
    String required =
        Iterator.ofAll(() -> headers)
            .map(RequireHeader.class::cast)
            .map(RequireHeader::getOptionTag)
            .mkString(", ");
    return Option.when(!required.isEmpty(), () -> Responses.badExtension(request, required));
  }
}
