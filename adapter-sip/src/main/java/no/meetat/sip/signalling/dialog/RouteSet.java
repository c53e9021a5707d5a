package no.meetat.sip.signalling.dialog;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.NameAddr;
import no.meetat.sip.signalling.message.Refusal;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Uri;

/** The proxies that asked to stay in the dialog (RFC 3261, sections 12.1.1 and 12.2.1.1). */
record RouteSet(Vector<Uri> routes) {

  /** The routes that an INVITE records; refused when one of them is malformed. */
  static Either<Refusal, RouteSet> of(SipRequest invite) {
    return invite
        .headers()
        .list(HeaderNames.RECORD_ROUTE)
        .flatMap(recorded -> Either.sequenceRight(recorded.map(RouteSet::uri)).map(Seq::toVector))
        .map(RouteSet::new);
  }

  private static Either<Refusal, Uri> uri(String route) {
    return NameAddr.read(route).map(NameAddr::uri).toEither(Refusal.of("Malformed Record-Route"));
  }

  /** The Request-URI of a request to the target; a strict router wants its own. */
  Uri requestUri(Uri target) {
    return isStrict() ? routes.head() : target;
  }

  /** These header fields with a Route for each proxy. */
  HeaderFields addTo(HeaderFields headers, Uri target) {
    Vector<Uri> written = isStrict() ? routes.tail().append(target) : routes;
    return written.foldLeft(
        headers, (fields, uri) -> fields.with(HeaderNames.ROUTE, "<" + uri.text() + ">"));
  }

  /** The proxy that a request is sent to first. */
  Option<Uri> first() {
    return routes.headOption();
  }

  boolean isEmpty() {
    return routes.isEmpty();
  }

  private boolean isStrict() {
    return routes.headOption().exists(first -> first instanceof SipUri uri && !uri.isLooseRouter());
  }
}
