package no.meetat.sip.signalling.event;

import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;

/**
 * A SUBSCRIBE that is not served.
 *
 * @param why for figures
 * @param response for the peer
 */
record RefusedSubscribe(SubscribeRefusal why, SipResponse response) {

  static RefusedSubscribe notAllowed(SipRequest subscribe) {
    return new RefusedSubscribe(
        SubscribeRefusal.NOT_ALLOWED, Responses.of(subscribe, Status.FORBIDDEN));
  }

  /** What is malformed, or asks for what there is not. */
  static RefusedSubscribe unusable(SipResponse response) {
    return new RefusedSubscribe(SubscribeRefusal.UNUSABLE, response);
  }

  static RefusedSubscribe unknown(SipRequest subscribe, int status) {
    return new RefusedSubscribe(SubscribeRefusal.UNKNOWN, Responses.of(subscribe, status));
  }

  static RefusedSubscribe overload(SipRequest subscribe) {
    return new RefusedSubscribe(SubscribeRefusal.OVERLOAD, Responses.busy(subscribe));
  }
}
