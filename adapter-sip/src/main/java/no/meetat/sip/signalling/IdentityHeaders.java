package no.meetat.sip.signalling;

import io.vavr.collection.Vector;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.NameAddr;
import no.meetat.sip.signalling.message.SipRequest;

/** Takes out of an INVITE what tells who calls. */
final class IdentityHeaders {

  private IdentityHeaders() {}

  static WrittenIdentity of(SipRequest invite) {
    return new WrittenIdentity(
        invite
            .headers()
            .list(HeaderNames.P_ASSERTED_IDENTITY)
            .getOrElse(Vector.empty())
            .flatMap(NameAddr::read)
            .map(address -> address.uri().text())
            .toVector(),
        invite.from().uri().text(),
        invite.headers().values(HeaderNames.PRIVACY).toVector());
  }
}
