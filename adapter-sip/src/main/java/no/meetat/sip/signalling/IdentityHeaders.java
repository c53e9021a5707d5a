package no.meetat.sip.signalling;

import io.vavr.collection.Vector;
import no.meetat.sip.peer.Numbering;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.NameAddr;
import no.meetat.sip.signalling.message.SipRequest;

/** Takes the caller's identity out of an INVITE. */
final class IdentityHeaders {

  private IdentityHeaders() {}

  /** That of a peer which writes numbers so. */
  static WrittenIdentity of(SipRequest invite, Numbering numbering) {
    return new WrittenIdentity(
        invite
            .headers()
            .list(HeaderNames.P_ASSERTED_IDENTITY)
            .getOrElse(Vector.empty())
            .flatMap(NameAddr::read)
            .map(asserted -> asserted.uri().text()),
        invite.from().uri().text(),
        invite.headers().values(HeaderNames.PRIVACY),
        PassageHeaders.of(invite.headers(), numbering));
  }
}
