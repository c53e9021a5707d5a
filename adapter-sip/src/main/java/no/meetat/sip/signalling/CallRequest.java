package no.meetat.sip.signalling;

import io.vavr.control.Option;
import no.meetat.number.AccessNumber;
import no.meetat.sip.sdp.SessionDescription;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.transaction.ServerTransaction;

/**
 * An INVITE that may become a call.
 *
 * @param invite the request
 * @param transaction answers it
 * @param number the access number dialled
 * @param offer of the caller; none where we are to offer
 */
record CallRequest(
    SipRequest invite,
    ServerTransaction transaction,
    AccessNumber number,
    Option<SessionDescription> offer) {}
