package no.meetat.sip.signalling;

import io.vavr.control.Option;
import no.meetat.number.AccessNumber;
import no.meetat.sip.sdp.SessionDescription;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.refresh.AgreedInterval;
import no.meetat.sip.signalling.transaction.ServerTransaction;

/**
 * An INVITE that may become a call.
 *
 * @param invite the request
 * @param transaction answers it
 * @param number the access number dialled
 * @param offer of the caller; none where we are to offer
 * @param interval in which the session is refreshed, where it has a timer
 */
record CallRequest(
    SipRequest invite,
    ServerTransaction transaction,
    AccessNumber number,
    Option<SessionDescription> offer,
    Option<AgreedInterval> interval) {

  /** The INVITE with our session description for its 200. */
  Invitation accepted(String body) {
    return new Invitation(invite, transaction, new Acceptance(body, interval));
  }
}
