package no.meetat.sip.signalling;

import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.header.RecordRoute;
import gov.nist.javax.sip.message.SIPRequest;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import javax.sip.address.URI;

/** The proxies that asked to stay in the dialog (RFC 3261, sections 12.1.1 and 12.2.1.1). */
record RouteSet(Vector<URI> routes) {

  static RouteSet of(SIPRequest invite) {
    return new RouteSet(
        Option.of(invite.getRecordRouteHeaders())
            .map(list -> Vector.ofAll(list).map(RouteSet::uri))
            .getOrElse(Vector.empty()));
  }

  private static URI uri(RecordRoute route) {
    return route.getAddress().getURI();
  }

  /** The Request-URI of a request to the target; a strict router wants its own. */
  URI requestUri(URI target) {
    return isStrict() ? routes.head() : target;
  }

  /** The Route header lines; empty without routes. */
  String header(URI target) {
    Vector<URI> written = isStrict() ? routes.tail().append(target) : routes;
    return written.map(uri -> "Route: <" + uri + ">\r\n").mkString();
  }

  /** Where a request to the target is sent first. */
  URI nextHop(URI target) {
    return routes.headOption().getOrElse(target);
  }

  private boolean isStrict() {
    return routes.headOption().exists(first -> first instanceof SipUri uri && !uri.hasLrParam());
  }
}
